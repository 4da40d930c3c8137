namespace OgiReports.Documents.Text;

/// <summary>
/// Folds the ways one character is written into one: full-width forms to ASCII, dashes and quotes to one kind,
/// traditional characters of the report's vocabulary to simplified ones. Used to compare labels; text that is
/// handed on is never folded.
/// </summary>
public static class CharacterFolding
{
    /// <summary>What <see cref="Fold"/> gives for white space and invisible characters.</summary>
    public const char Ignorable = '\0';

    // Pairs traditional/simplified of the characters that titles, headings and labels of the forms use.
    // Converting whole texts is not the aim, so one-to-many cases outside this vocabulary do not matter.
    private const string TraditionalPairs =
        "請请開开數数總总計计結结轉转屬属國国機机關关單单務务執执進进報报規规範范發发製制廢废現现類类對对訴诉訟讼復复複复覆复議议"
        + "維维糾纠審审業业處处罰罚強强許许項项費费採采購购額额條条內内過过與与質质體体況况動动獲获認认確确舉举訪访應应聯联領领縣县"
        + "區区鎮镇鄉乡廳厅辦办檔档點点難难標标準准設设當当電电話话聞闻證证護护權权穩稳補补無无絡络書书術术農农財财廣广東东號号際际"
        + "們们個个會会團团織织網网為为爲为於于間间時时從从這这種种問问題题實实後后據据達达終终繼继續续還还產产営营營营傳传將将專专"
        + "門门僅仅屆届張张歸归錄录節节責责資资選选導导級级組组給给統统絕绝經经績绩縮缩釋释陽阳隊队離离雙双頁页順顺預预顯显風风驗验"
        + "黨党歲岁員员細细則则變变壓压勞劳衛卫園园圍围環环臺台灣湾島岛廈厦貢贡賬账賃赁貿贸較较輕轻載载輔辅遠远適适遷迁鄰邻釐厘針针"
        + "鐵铁銷销鋼钢閱阅陳陈陸陆隨随雲云須须頒颁頓顿願愿飛飞館馆馬马驅驱魚鱼鳥鸟鹽盐麗丽麥麦齡龄龍龙萬万億亿兩两幾几喪丧嚴严墊垫"
        + "壞坏壯壮奮奋婦妇學学寧宁寶宝嶺岭嶽岳庫库廠厂彙汇徑径徵征徹彻憲宪懷怀戶户拋抛掃扫揚扬換换搶抢撥拨擇择擊击擔担擬拟擴扩攝摄"
        + "斷断曆历樹树樣样橋桥歡欢歷历氣气決决沒没溝沟減减湯汤溫温滅灭滿满漢汉潔洁澤泽濟济濱滨災灾煙烟牆墙獎奖獨独畫画異异療疗監监"
        + "盤盘眾众睜睁矯矫礦矿禮礼積积稱称穀谷競竞筆笔簡简簽签糧粮約约純纯紙纸線线練练編编縱纵罷罢習习聖圣聽听職职肅肃脫脱腦脑臨临"
        + "興兴舊旧艦舰蘇苏蘭兰裝装觀观視视覺觉訂订討讨訊讯訓训記记託托評评詞词試试詳详誌志語语誤误說说誰谁課课調调談谈諮咨諾诺謀谋"
        + "講讲謝谢識识譜谱讀读讓让貴贵買买賣卖賞赏賦赋贈赠趙赵躍跃車车軍军軌轨輪轮輸输轄辖連连週周運运違违遲迟遼辽郵邮鄭郑醫医銀银"
        + "錯错鎖锁長长閉闭閒闲閣阁闊阔階阶險险雜杂靈灵靜静韓韩響响頂顶頭头頻频顧顾飲饮養养餘余馳驰駐驻驛驿髮发鬥斗黃黄優优儲储側侧"
        + "偵侦備备價价儀仪償偿兒儿劃划劉刘創创劑剂勝胜勢势勵励勻匀匯汇協协參参吳吴啟启喬乔圖图場场塊块壇坛夾夹奪夺妝妆孫孙宮宫寬宽"
        + "尋寻層层岡冈峽峡幣币師师帶带幫帮幹干彈弹恆恒恥耻悅悦態态慣惯慮虑慶庆憂忧懇恳戰战戲戏拡扩捨舍掛挂揀拣損损攔拦敵敌齊齐畢毕"
        + "畝亩疊叠皺皱盜盗"
        + "構构係系詢询繳缴納纳佈布並并衆众裡里裏里紀纪傑杰偉伟傷伤債债儘尽兇凶冊册別别剛刚剝剥勛勋勸劝卻却厭厌吶呐喚唤堅坚壘垒夠够"
        + "夢梦奧奥媽妈婁娄幟帜彎弯徠徕悶闷愛爱慘惨憑凭懲惩戀恋挾挟掙挣揮挥撈捞撲扑擁拥擠挤攤摊敗败敘叙斃毙暢畅暫暂朧胧棄弃楊杨榮荣"
        + "樂乐樓楼樞枢檢检櫃柜殘残殺杀毀毁氫氢洩泄涼凉淨净淵渊渦涡測测湧涌滯滞漁渔漲涨潑泼澆浇濃浓濕湿灘滩烏乌熱热燈灯燒烧爐炉爭争"
        + "爺爷犧牺狀状狹狭猶犹獄狱獻献玆兹瑣琐癥症皚皑盡尽盧卢矚瞩碼码祕秘禍祸禪禅稅税穎颖窮穷窺窥竄窜築筑篩筛籌筹籤签紅红絲丝綜综"
        + "綠绿綱纲緊紧緣缘締缔緩缓緻致繞绕繪绘";

    // Radicals and the ideographs that look the same: fonts give one glyph to both, and printers that look a glyph up
    // backwards name the radical. Kangxi radicals (U+2F00) and the forms of the supplement (U+2E80) that are ideographs.
    private const string RadicalPairs =
        "⼀一⼁丨⼂丶⼃丿⼄乙⼅亅⼆二⼇亠⼈人⼉儿⼊入⼋八⼌冂⼍冖⼎冫⼏几⼐凵⼑刀⼒力⼓勹⼔匕⼕匚⼖匸⼗十⼘卜⼙卩⼚厂⼛厶⼜又⼝口⼞囗⼟土⼠士⼡夂⼢夊⼣夕⼤大⼥女⼦子⼧宀⼨寸⼩小⼪尢⼫尸⼬屮⼭山⼮巛⼯工⼰己⼱巾⼲干⼳幺⼴广⼵廴⼶廾⼷弋⼸弓⼹彐⼺彡⼻彳"
        + "⼼心⼽戈⼾戶⼿手⽀支⽁攴⽂文⽃斗⽄斤⽅方⽆无⽇日⽈曰⽉月⽊木⽋欠⽌止⽍歹⽎殳⽏毋⽐比⽑毛⽒氏⽓气⽔水⽕火⽖爪⽗父⽘爻⽙爿⽚片⽛牙⽜牛⽝犬⽞玄⽟玉⽠瓜⽡瓦⽢甘⽣生⽤用⽥田⽦疋⽧疒⽨癶⽩白⽪皮⽫皿⽬目⽭矛⽮矢⽯石⽰示⽱禸⽲禾⽳穴⽴立⽵竹⽶米⽷糸"
        + "⽸缶⽹网⽺羊⽻羽⽼老⽽而⽾耒⽿耳⾀聿⾁肉⾂臣⾃自⾄至⾅臼⾆舌⾇舛⾈舟⾉艮⾊色⾋艸⾌虍⾍虫⾎血⾏行⾐衣⾑襾⾒見⾓角⾔言⾕谷⾖豆⾗豕⾘豸⾙貝⾚赤⾛走⾜足⾝身⾞車⾟辛⾠辰⾡辵⾢邑⾣酉⾤釆⾥里⾦金⾧長⾨門⾩阜⾪隶⾫隹⾬雨⾭靑⾮非⾯面⾰革⾱韋⾲韭⾳音"
        + "⾴頁⾵風⾶飛⾷食⾸首⾹香⾺馬⾻骨⾼高⾽髟⾾鬥⾿鬯⿀鬲⿁鬼⿂魚⿃鳥⿄鹵⿅鹿⿆麥⿇麻⿈黃⿉黍⿊黑⿋黹⿌黽⿍鼎⿎鼓⿏鼠⿐鼻⿑齊⿒齒⿓龍⿔龜⿕龠⺁厂⺌小⺍小⺗心⺟母⺠民⺢水⺧牛⺪疋⺫目⺶羊⺷羊⻄西⻅见⻆角⻈讠⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食"
        + "⻟饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻫齐⻮齿⻰龙⻳龟⻲亀";

    private static readonly char[] Map = BuildMap();

    /// <summary>The folded form of a character.</summary>
    /// <param name="character">Any UTF-16 code unit.</param>
    /// <returns>The folded character, or <see cref="Ignorable"/> for white space and invisible characters.</returns>
    public static char Fold(char character) => Map[character];

    /// <summary>The ideograph that a character stands for when it is a radical that looks the same, else the character.</summary>
    /// <param name="character">Any UTF-16 code unit.</param>
    public static char UnifyRadical(char character)
    {
        var index = character is >= '\u2E80' and <= '\u2FDF' ? RadicalPairs.IndexOf(character, StringComparison.Ordinal) : -1;
        return index < 0 ? character : RadicalPairs[index + 1];
    }

    /// <summary>Whether a folded character is an ideograph, the material of labels and headings.</summary>
    /// <param name="folded">A character from <see cref="Fold"/>.</param>
    public static bool IsIdeograph(char folded) => folded is >= '\u3400' and <= '\u9FFF' or '〇';

    /// <summary>The text with every character folded and the ignorable ones left out.</summary>
    /// <param name="text">Any text.</param>
    public static string FoldText(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            var folded = Map[character];
            if (folded != Ignorable)
            {
                buffer[length++] = folded;
            }
        }

        return new string(buffer[..length]);
    }

    private static char[] BuildMap()
    {
        var map = new char[char.MaxValue + 1];
        for (var code = 0; code < map.Length; code++)
        {
            map[code] = (char)code;
        }

        for (var index = 0; index < TraditionalPairs.Length; index += 2)
        {
            map[TraditionalPairs[index]] = TraditionalPairs[index + 1];
        }

        for (var index = 0; index < RadicalPairs.Length; index += 2)
        {
            map[RadicalPairs[index]] = map[RadicalPairs[index + 1]];
        }

        // U+FF01..U+FF5E are ASCII 0x21..0x7E at full width.
        for (var code = 0xFF01; code <= 0xFF5E; code++)
        {
            map[code] = (char)(code - 0xFEE0);
        }

        FoldEach(map, "﹣－–—―‐‑‒−─━﹘", '-');
        FoldEach(map, "“”„‟＂〝〞「」『』", '"');
        FoldEach(map, "．﹒", '.');
        FoldEach(map, "：﹕∶", ':');
        FoldEach(map, "，﹐", ',');
        FoldEach(map, "（﹙〔［【", '(');
        FoldEach(map, "）﹚〕］】", ')');
        FoldEach(map, "｜│┃∣¦", '|');
        FoldEach(map, "╱∕⁄", '/');
        FoldEach(map, "\t\n\r\f\v \u0085\u00A0\u00AD\u1680\u180E\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202F\u205F\u2060\u3000\uFEFF", Ignorable);
        for (var code = 0x2000; code <= 0x200A; code++)
        {
            map[code] = Ignorable;
        }

        // Controls show nothing; converters leave those that marked a field or a note in their own format.
        for (var code = 0; code < 0xA0; code++)
        {
            map[code] = char.IsControl((char)code) ? Ignorable : map[code];
        }

        return map;
    }

    private static void FoldEach(char[] map, string characters, char folded)
    {
        foreach (var character in characters)
        {
            map[character] = folded;
        }
    }
}
