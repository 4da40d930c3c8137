using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using OgiReports.Cli.Output;

namespace OgiReports.Cli.Checkpoints;

/// <summary>
/// Remembers which documents are in hand, so that when the process is brought down it is known by which. A suspect is
/// read alone next time; one that brings the process down while it is alone is not read again. Thread-safe.
/// </summary>
internal sealed class CrashJournal : IDisposable
{
    private const string InHandFile = "in-hand";
    private const string SuspectsFile = "suspects";
    private const int KeySize = 32;
    private const int SlotSize = KeySize + 1;
    private const int MaxSlots = 4096;

    /// <summary>How much it takes to be no longer read.</summary>
    private const int Enough = 10;

    /// <summary>
    /// A process that ended without a witness may have been ended by anyone. Where runs are killed every few seconds, they
    /// die over the same document again and again, since each goes on with it; only often repeated it says something.
    /// </summary>
    private const int WithoutWitness = 1;

    private readonly string _folder;
    private readonly SafeFileHandle _file;
    private readonly Dictionary<string, int> _suspects = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _freeSlots = [];
    private readonly Lock _gate = new();
    private int _slotCount;

    private CrashJournal(string folder, SafeFileHandle file)
    {
        _folder = folder;
        _file = file;
    }

    /// <summary>What is to be done with a document.</summary>
    public enum Advice
    {
        Read,
        ReadAlone,
        LeaveAlone,
    }

    /// <param name="folder">The folder of the journal.</param>
    /// <param name="isWitnessed">Whether the process that kept it last was seen to come down by itself.</param>
    /// <exception cref="OutputFailedException">It can't be opened or written.</exception>
    public static CrashJournal Open(string folder, bool isWitnessed)
    {
        var path = Path.Combine(folder, InHandFile);
        try
        {
            var journal = new CrashJournal(folder, File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite));
            journal.Start(isWitnessed);
            return journal;
        }
        catch (Exception exception) when (OutputFailedException.Explains(exception))
        {
            throw new OutputFailedException(path, exception);
        }
    }

    public Advice AdviceOn(string path)
    {
        lock (_gate)
        {
            return _suspects.Count == 0 || !_suspects.TryGetValue(KeyOf(path), out var score) ? Advice.Read
                : score < Enough ? Advice.ReadAlone
                : Advice.LeaveAlone;
        }
    }

    /// <summary>Notes that a document is in hand.</summary>
    /// <returns>What <see cref="PutDown"/> takes.</returns>
    /// <exception cref="OutputFailedException">It can't be written.</exception>
    public int TakeUp(string path, bool isAlone)
    {
        var slot = new byte[SlotSize];
        slot[0] = (byte)(isAlone ? Advice.ReadAlone + 1 : Advice.Read + 1);
        Convert.FromHexString(KeyOf(path)).CopyTo(slot, 1);
        int index;
        lock (_gate)
        {
            index = _freeSlots.Count > 0 ? _freeSlots.Min : _slotCount++;
            _freeSlots.Remove(index);
        }

        Write(slot, index);
        return index;
    }

    public void PutDown(int index)
    {
        Write(new byte[SlotSize], index);
        lock (_gate)
        {
            _freeSlots.Add(index);
        }
    }

    /// <summary>Notes that nothing is in hand any more, not even what hung.</summary>
    public void Clear() => RandomAccess.SetLength(_file, 0);

    public void Dispose() => _file.Dispose();

    private static string KeyOf(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));

    private void Write(byte[] slot, int index)
    {
        try
        {
            RandomAccess.Write(_file, slot, (long)index * SlotSize);
        }
        catch (Exception exception) when (OutputFailedException.Explains(exception))
        {
            throw new OutputFailedException(Path.Combine(_folder, InHandFile), exception);
        }
    }

    private void Start(bool isWitnessed)
    {
        var list = Path.Combine(_folder, SuspectsFile);
        foreach (var line in File.Exists(list) ? File.ReadAllLines(list) : [])
        {
            if (line.Split(' ') is [{ Length: KeySize * 2 } key, var score] && int.TryParse(score, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                _suspects[key] = number;
            }
        }

        var slots = new byte[Math.Min(RandomAccess.GetLength(_file), MaxSlots * SlotSize)];
        var length = RandomAccess.Read(_file, slots, 0);
        var isChanged = false;
        for (var start = 0; start + SlotSize <= length; start += SlotSize)
        {
            if (slots[start] != 0)
            {
                var key = Convert.ToHexStringLower(slots.AsSpan(start + 1, KeySize));
                var wasAlone = slots[start] == (byte)Advice.ReadAlone + 1;
                _suspects[key] = _suspects.GetValueOrDefault(key) + (wasAlone ? isWitnessed ? Enough : WithoutWitness : 0);
                isChanged = true;
            }
        }

        if (isChanged)
        {
            File.WriteAllLines(list + ".new", _suspects.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}")));
            File.Move(list + ".new", list, overwrite: true);
        }

        RandomAccess.SetLength(_file, 0);
    }
}
