using System.Text;

namespace OgiReports.TestKit.Generation;

/// <summary>Rewrites a report in traditional characters, as gateways and encyclopaedia copies do.</summary>
internal static class TraditionalScript
{
    // Only the characters that the generator itself writes.
    private const string Simplified =
        "万与专业东严个临为举乡书于云从们众优会体关内写决况减别办务动区华单占卫厅历县参双发变号后启员围国图场坚处备复够学宁实审对将尽层属岭并库应"
        + "废开强当录态总户执扫护报拟据数无时机权条来杨构枫标栏桥检气没浏湾满点环现电畅监确离称税稳简类纠纳组织经结绕络统继绩续维编缴网罚职联节范"
        + "获衔补见规视览计订认训议许讼设访评诉话询说请读调责质购费资转轮较输达过运这进邮采针镇长门闭问间闻阅队隐页项顺频题额齐龙";

    private const string Traditional =
        "萬與專業東嚴個臨為舉鄉書於雲從們眾優會體關內寫決況減別辦務動區華單佔衛廳歷縣參雙發變號後啓員圍國圖場堅處備復夠學寧實審對將盡層屬嶺並庫應"
        + "廢開強當錄態總戶執掃護報擬據數無時機權條來楊構楓標欄橋檢氣沒瀏灣滿點環現電暢監確離稱稅穩簡類糾納組織經結繞絡統繼績續維編繳網罰職聯節範"
        + "獲銜補見規視覽計訂認訓議許訟設訪評訴話詢說請讀調責質購費資轉輪較輸達過運這進郵採針鎮長門閉問間聞閱隊隱頁項順頻題額齊龍";

    private static readonly Dictionary<char, char> Map =
        Simplified.Zip(Traditional).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Adds the pinyin that some mirrors leave behind characters.</summary>
    public static string AddReadings(string text) =>
        text.Replace("務", "務(wù)", StringComparison.Ordinal).Replace("構", "構(gòu)", StringComparison.Ordinal);

    public static string Convert(string text)
    {
        var converted = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            converted.Append(Map.GetValueOrDefault(c, c));
        }

        // One simplified character for two: the word decides.
        return converted.Replace("制作", "製作").Replace("聯系", "聯繫").ToString();
    }
}
