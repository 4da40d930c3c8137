namespace OgiReports.Datasets.Records;

/// <summary>
/// Values by keys that are hashes already, in flat arrays: a million of them take a third of the memory of a dictionary.
/// It is parted by the first byte of the key, so that growing copies a small part and not the whole.
/// </summary>
/// <typeparam name="TValue">The type of the values.</typeparam>
internal sealed class KeyTable<TValue>
    where TValue : unmanaged
{
    private const int PartCount = 256;
    private const int FirstCapacity = 16;

    private readonly Part?[] _parts = new Part?[PartCount];

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>Looks up a key.</summary>
    public bool TryGet(UInt128 key, out TValue value)
    {
        if (_parts[PartOf(key)] is { } part && part.Find(SlotKey(key), out var slot))
        {
            value = part.Values[slot];
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Adds a key, or gives it another value.</summary>
    public void Set(UInt128 key, TValue value)
    {
        var part = _parts[PartOf(key)] ??= new Part(FirstCapacity);
        if (!part.Find(SlotKey(key), out var slot))
        {
            if (part.IsFull)
            {
                _parts[PartOf(key)] = part = part.Grown();
                part.Find(SlotKey(key), out slot);
            }

            part.Take(slot, SlotKey(key));
            Count++;
        }

        part.Values[slot] = value;
    }

    /// <summary>Adds a key that is new.</summary>
    /// <returns>Whether it is.</returns>
    public bool TryAdd(UInt128 key, TValue value)
    {
        if (TryGet(key, out _))
        {
            return false;
        }

        Set(key, value);
        return true;
    }

    // The lowest byte: keys of fewer than 128 bits are zero at their other end.
    private static int PartOf(UInt128 key) => (int)((ulong)key & (PartCount - 1));

    /// <summary>Zero marks an empty slot.</summary>
    private static UInt128 SlotKey(UInt128 key) => key == UInt128.Zero ? UInt128.One << 127 : key;

    private sealed class Part(int capacity)
    {
        private readonly UInt128[] _keys = new UInt128[capacity];
        private int _count;

        public TValue[] Values { get; } = new TValue[capacity];

        public bool IsFull => _count * 8 >= _keys.Length * 7;

        /// <returns>Whether the key is there; else the slot is where it would go.</returns>
        public bool Find(UInt128 key, out int slot)
        {
            for (slot = (int)(((ulong)key >> 8) % (uint)_keys.Length); _keys[slot] != UInt128.Zero; slot = slot + 1 == _keys.Length ? 0 : slot + 1)
            {
                if (_keys[slot] == key)
                {
                    return true;
                }
            }

            return false;
        }

        public void Take(int slot, UInt128 key)
        {
            _keys[slot] = key;
            _count++;
        }

        public Part Grown()
        {
            var grown = new Part(_keys.Length + (_keys.Length / 2));
            for (var index = 0; index < _keys.Length; index++)
            {
                if (_keys[index] != UInt128.Zero)
                {
                    grown.Find(_keys[index], out var slot);
                    grown.Take(slot, _keys[index]);
                    grown.Values[slot] = Values[index];
                }
            }

            return grown;
        }
    }
}
