using System.Buffers;
using System.IO.Compression;
using OgiReports.Pdf.Fonts;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace OgiReports.Pdf.Bounds;

/// <summary>The library's filters, kept from expanding a small file without end.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    private readonly Dictionary<IFilter, IFilter> _bounded = new(ReferenceEqualityComparer.Instance);
    private readonly StreamBudget _budget;

    public BoundedFilters(StreamBudget budget, FontLoad load)
    {
        _budget = budget;
        foreach (var filter in _inner.GetAllFilters())
        {
            _bounded[filter] = filter switch
            {
                FlateFilter => new BoundedFlate(filter, budget, load),
                LzwFilter or RunLengthFilter => new BoundedExpansion(filter, budget),
                _ => filter,
            };
        }
    }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_inner.GetAllFilters());

    private IFilter[] Bound(IReadOnlyList<IFilter> filters)
    {
        _budget.Clock.Check();
        var bounded = new IFilter[filters.Count];
        for (var index = 0; index < bounded.Length; index++)
        {
            bounded[index] = _bounded.GetValueOrDefault(filters[index], filters[index]);
        }

        return bounded;
    }

    /// <summary>Inflates up to the budget. What a damaged stream gave before the damage is kept, and the damage is noted.</summary>
    private sealed class BoundedFlate(IFilter inner, StreamBudget budget, FontLoad load) : IFilter
    {
        // Deflate expands at most so many times.
        private const int HighestRatio = 1032;
        private const int ZlibHeader = 2;
        private const int FirstRoom = 1 << 12;

        // Larger room is not kept for other streams.
        private const int LargestShared = 1 << 20;

        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (streamDictionary.GetObjectOrDefault(NameToken.DecodeParms, NameToken.Dp) is null)
            {
                var output = Inflate(input);
                budget.Branches.Count(output.Span);
                if (!IsContent(streamDictionary))
                {
                    load.AddProgram(output.Length);
                }
                else if (!Adler32.StandsIn(input.Span, output.Span))
                {
                    budget.HasDamage = true;
                }

                return output;
            }

            // The library undoes predictors; its result is bounded when that of plain inflation is.
            if ((long)input.Length * HighestRatio > StreamBudget.LargestStream)
            {
                Inflate(input);
            }

            var decoded = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Branches.Count(decoded.Span);
            return decoded;
        }

        /// <summary>Contents of pages and forms; fonts and images have entries of their own and are not looked at so closely.</summary>
        private static bool IsContent(DictionaryToken dictionary) =>
            !dictionary.ContainsKey(NameToken.Length1) && (!dictionary.TryGet(NameToken.Subtype, out NameToken kind) || kind.Equals(NameToken.Form));

        private static void GiveBack(byte[] room)
        {
            if (room.Length <= LargestShared)
            {
                ArrayPool<byte>.Shared.Return(room);
            }
        }

        private Memory<byte> Inflate(Memory<byte> input)
        {
            if (input.Length <= ZlibHeader)
            {
                return Memory<byte>.Empty;
            }

            using var source = MemoryHelper.AsReadOnlyMemoryStream(input[ZlibHeader..]);
            using var deflate = new DeflateStream(source, CompressionMode.Decompress);
            var room = ArrayPool<byte>.Shared.Rent(Math.Max(FirstRoom, input.Length * 3));
            var length = 0;
            try
            {
                for (int count; (count = deflate.Read(room, length, room.Length - length)) > 0;)
                {
                    length += count;
                    budget.Take(length, count);
                    if (length == room.Length)
                    {
                        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * length, StreamBudget.LargestStream + 1L));
                        room.CopyTo(larger, 0);
                        GiveBack(room);
                        room = larger;
                    }
                }
            }
            catch (InvalidDataException)
            {
                budget.HasDamage = true;
            }

            var output = GC.AllocateUninitializedArray<byte>(length);
            room.AsSpan(0, length).CopyTo(output);
            GiveBack(room);
            return output;
        }
    }

    /// <summary>Refuses what could expand beyond the budget: the rare filters are not worth a decoder that stops.</summary>
    private sealed class BoundedExpansion(IFilter inner, StreamBudget budget) : IFilter
    {
        // No stream of these filters expands to more than this number of times its size, save one made for it.
        private const int UsualRatio = 64;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if ((long)input.Length * UsualRatio > StreamBudget.LargestStream)
            {
                throw new StreamTooLargeException();
            }

            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Take(output.Length, output.Length);
            return output;
        }
    }
}
