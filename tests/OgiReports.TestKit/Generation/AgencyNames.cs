namespace OgiReports.TestKit.Generation;

/// <summary>Invents the name of an agency in the forms in which agencies name themselves.</summary>
internal static class AgencyNames
{
    private static readonly string[] Cities = ["清河市", "临溪市", "江陵州市", "安平市", "东岭市", "宁源市", "海棠市", "永泰市"];
    private static readonly string[] Districts = ["云岭区", "青湖区", "白石县", "桃源里区", "新桥县", "望江区", "龙泉湾区"];
    private static readonly string[] Towns = ["柳河镇", "石门坎乡", "大桥镇", "双塔街道", "枫林镇", "杨家湾乡"];

    private static readonly string[] Bureaus =
    [
        "商务局", "教育局", "统计局", "气象局", "水务局", "民政局", "审计局", "卫生健康委员会", "发展和改革委员会",
        "自然资源和规划局", "市场监督管理局", "人力资源和社会保障局", "交通运输局", "应急管理局", "税务局", "公安局",
    ];

    public static string Make(ReportDraft draft)
    {
        var dice = draft.Dice;
        switch (dice.Below(8))
        {
            case 0:
                return dice.Pick(Cities) + "人民政府";
            case 1:
                return dice.Pick(Cities) + dice.Pick(Districts) + "人民政府办公室";
            case 2:
                return dice.Pick(Districts) + Town(dice.Pick(Towns));
            case 3 when draft.Quirk("short agency name", 0.5):
                return dice.OneOf("区", "县", "市") + dice.Pick(Bureaus);
            case 4 when draft.Quirk("joint agency", 0.3):
                var city = dice.Pick(Cities);
                return $"{city}统计局•国家统计局{city[..^1]}调查队";
            case 5 when draft.Quirk("agency is a whole system", 0.3):
                return dice.Pick(Cities) + dice.OneOf("气象部门", "税务系统");
            default:
                return (dice.Chance(0.5) ? dice.Pick(Cities) : dice.Pick(Districts)) + dice.Pick(Bureaus);
        }
    }

    private static string Town(string town) =>
        town + (town.EndsWith("街道", StringComparison.Ordinal) ? "办事处" : "人民政府");
}
