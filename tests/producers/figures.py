"""Random figures of a report, consistent with the form's equations, and the tables in which they are printed."""
import random

ROWS_3 = ["1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
          "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项"]
IDS_3 = ["stateSecret", "prohibitedByLaw", "securityAndStability", "thirdPartyRights", "internalAffairs",
         "deliberativeProcess", "enforcementFile", "administrativeInquiry"]
ROWS_4 = ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"]
IDS_4 = ["notHeld", "mustBeCreated", "unclearAfterCorrection"]
ROWS_5 = ["1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息"]
IDS_5 = ["petition", "repeated", "publishedMaterial", "excessive", "reconfirmation"]
ROWS_6 = ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"]
IDS_6 = ["overdueCorrection", "overdueFee", "other"]
COLUMNS = ["naturalPerson", "business", "research", "nonprofit", "legalService", "otherOrganization", "total"]
HEADS = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
OUTCOMES = ["upheld", "corrected", "other", "pending", "total"]
GROUPS = ["reconsideration", "directLitigation", "litigationAfterReconsideration"]


class Cell:
    """A cell of a printed table."""

    def __init__(self, text="", columns=1, rows=1, kind="label"):
        self.text, self.columns, self.rows, self.kind = text, columns, rows, kind


def figure(dice, size):
    if size == "small":
        return dice.choice([0, 0, 0, 0, 0, 1, 2, 3, 7, 12])
    if size == "zero":
        return 0
    if size == "huge":
        return dice.choice([0, 3, 41, dice.randint(0, 9999), dice.randint(10000, 999999)])
    return dice.choice([0, 0, 0, dice.randint(1, 9), dice.randint(1, 99), dice.randint(1, 1200)])


class Report:
    """The truth of one report: `cells` (id to number, None where the cell is blank) and `printed` (id to text)."""

    def __init__(self, dice, proactive, requests, size, zero):
        self.dice, self.proactive, self.requests, self.size, self.zero = dice, proactive, requests, size, zero
        self.cells, self.printed = {}, {}
        self._proactive()
        self._requests()
        self._remedies()

    def put(self, cell, value, text=None, may_blank=True):
        if text is None:
            text = str(value)
        if value == 0 and may_blank and self.zero != "0" and (self.zero != "mixed" or self.dice.random() < 0.3):
            text = {"dash": "-", "slash": "/"}.get(self.zero, "")
            value = None
        self.cells[cell], self.printed[cell] = value, text

    def _proactive(self):
        d, f = self.dice, lambda: figure(self.dice, self.size)
        if self.proactive == "2021":
            for row in ("rules", "normativeDocuments"):
                for column in ("issued", "repealed", "inForce"):
                    self.put(f"proactive.{row}.{column}", f())
            for row in ("licensing", "penalties", "compulsoryMeasures"):
                self.put(f"proactive.{row}.decisions", f())
            hundredths = d.choice([0, d.randint(1, 99999), d.randint(1, 9999999)])
            text = f"{hundredths / 100:.2f}".rstrip("0").rstrip(".") if hundredths else "0"
            value = int(hundredths) * 100
            self.put("proactive.fees.amount", value, text)
        else:
            for row in ("rules", "normativeDocuments"):
                a = f()
                self.put(f"proactive.{row}.created", a)
                self.put(f"proactive.{row}.disclosed", a)
                self.put(f"proactive.{row}.totalDisclosed", a + f())
            for row in ("licensing", "otherServices", "penalties", "compulsoryMeasures"):
                self.put(f"proactive.{row}.previousYearItems", f())
                c = d.choice([0, 0, 1, -1, -12, 25])
                self.put(f"proactive.{row}.change", c, d.choice([str(c), str(c), f"减{-c}" if c < 0 else str(c)]))
                self.put(f"proactive.{row}.decisions", f())
            self.put("proactive.fees.previousYearItems", f())
            self.put("proactive.fees.change", d.choice([0, 0, 3, -2]))
            self.put("proactive.procurement.items", f())
            hundredths = d.choice([0, d.randint(1, 999999)])
            text = f"{hundredths / 100:.2f}万元" if hundredths else "0"
            self.put("proactive.procurement.amount", hundredths * 100, text)

    def _requests(self):
        parts = ["granted", "partlyGranted"] + ["denied." + i for i in IDS_3] + ["notProvided." + i for i in IDS_4] + ["notHandled." + i for i in IDS_5]
        parts += ["otherHandling." + i for i in IDS_6] if self.requests == "2021" else ["otherHandling"]
        table = {}
        for row in parts + ["carriedForward"]:
            kinds = [figure(self.dice, self.size)] + [figure(self.dice, self.size if self.dice.random() < 0.3 else "zero") for _ in range(5)]
            table[row] = kinds + [sum(kinds)]
        table["concluded"] = [sum(table[p][c] for p in parts) for c in range(7)]
        whole = [table["concluded"][c] + table["carriedForward"][c] for c in range(6)]
        over = [self.dice.randint(0, min(w, 30)) if self.dice.random() < 0.5 else 0 for w in whole]
        table["carriedOver"] = over + [sum(over)]
        new = [w - o for w, o in zip(whole, over)]
        table["newlyReceived"] = new + [sum(new)]
        for row, values in table.items():
            for column, value in zip(COLUMNS, values):
                self.put(f"requests.{row}.{column}", value, may_blank=column != "total" or self.dice.random() < 0.5)

    def _remedies(self):
        for group in GROUPS:
            values = [figure(self.dice, "small") for _ in range(4)]
            for outcome, value in zip(OUTCOMES, values + [sum(values)]):
                self.put(f"remedies.{group}.{outcome}", value)

    def number(self, cell, columns=1):
        return Cell(self.printed[cell], columns, 1, "number")

    def table2(self):
        rows = []

        def block(title, heads, entries):
            spans = {3: [1, 1, 1], 2: [1, 2], 1: [3]}[len(heads)]
            rows.append([Cell(title, 4, kind="title")])
            rows.append([Cell("信息内容")] + [Cell(h, s) for h, s in zip(heads, spans)])
            for label, ids in entries:
                rows.append([Cell(label)] + [self.number("proactive." + i, s) for i, s in zip(ids, spans)])

        if self.proactive == "2021":
            three = ["issued", "repealed", "inForce"]
            block("第二十条第（一）项", ["本年制发件数", "本年废止件数", "现行有效件数"],
                  [("规章", ["rules." + c for c in three]), ("行政规范性文件", ["normativeDocuments." + c for c in three])])
            block("第二十条第（五）项", ["本年处理决定数量"], [("行政许可", ["licensing.decisions"])])
            block("第二十条第（六）项", ["本年处理决定数量"], [("行政处罚", ["penalties.decisions"]), ("行政强制", ["compulsoryMeasures.decisions"])])
            block("第二十条第（八）项", ["本年收费金额（单位：万元）"], [("行政事业性收费", ["fees.amount"])])
        else:
            three = ["created", "disclosed", "totalDisclosed"]
            more = ["previousYearItems", "change", "decisions"]
            heads = ["上一年项目数量", "本年增/减", "处理决定数量"]
            block("第二十条第（一）项", ["本年新制作数量", "本年新公开数量", "对外公开总数量"],
                  [("规章", ["rules." + c for c in three]), ("规范性文件", ["normativeDocuments." + c for c in three])])
            block("第二十条第（五）项", heads, [("行政许可", ["licensing." + c for c in more]), ("其他对外管理服务事项", ["otherServices." + c for c in more])])
            block("第二十条第（六）项", heads, [("行政处罚", ["penalties." + c for c in more]), ("行政强制", ["compulsoryMeasures." + c for c in more])])
            block("第二十条第（八）项", heads[:2], [("行政事业性收费", ["fees.previousYearItems", "fees.change"])])
            block("第二十条第（九）项", ["采购项目数量", "采购总金额"], [("政府集中采购", ["procurement.items", "procurement.amount"])])
        return rows

    def table3(self):
        rows = [[Cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), Cell("申请人情况", 7)],
                [Cell("自然人", 1, 2), Cell("法人或其他组织", 5), Cell("总计", 1, 2)],
                [Cell(h) for h in HEADS]]

        def numbers(row):
            return [self.number(f"requests.{row}.{c}") for c in COLUMNS]

        rows.append([Cell("一、本年新收政府信息公开申请数量", 3)] + numbers("newlyReceived"))
        rows.append([Cell("二、上年结转政府信息公开申请数量", 3)] + numbers("carriedOver"))
        six = ROWS_6 if self.requests == "2021" else None
        rows.append([Cell("三、本年度办理结果", 1, 22 if six else 20), Cell("（一）予以公开", 2)] + numbers("granted"))
        rows.append([Cell("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 2)] + numbers("partlyGranted"))
        for title, labels, ids, group in (("（三）不予公开", ROWS_3, IDS_3, "denied"), ("（四）无法提供", ROWS_4, IDS_4, "notProvided"), ("（五）不予处理", ROWS_5, IDS_5, "notHandled"), ("（六）其他处理", six, IDS_6, "otherHandling")):
            if labels is None:
                rows.append([Cell(title, 2)] + numbers(group))
                continue
            for index, (label, cell) in enumerate(zip(labels, ids)):
                rows.append(([Cell(title, 1, len(labels))] if index == 0 else []) + [Cell(label)] + numbers(f"{group}.{cell}"))
        rows.append([Cell("（七）总计", 2)] + numbers("concluded"))
        rows.append([Cell("四、结转下年度继续办理", 3)] + numbers("carriedForward"))
        return rows

    def table4(self):
        outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
        return [[Cell("行政复议", 5), Cell("行政诉讼", 10)],
                [Cell(o, 1, 2) for o in outcomes] + [Cell("未经复议直接起诉", 5), Cell("复议后起诉", 5)],
                [Cell(o) for o in outcomes * 2],
                [self.number(f"remedies.{g}.{o}") for g in GROUPS for o in OUTCOMES]]


PHRASES = ["坚持以公开为常态、不公开为例外", "持续加强重点领域信息公开", "围绕年度中心工作主动回应社会关切", "全年通过门户网站发布各类信息1286条",
           "规范依申请公开办理流程", "及时做好政策解读", "加强政务新媒体管理", "对照要点逐项落实责任", "组织业务培训3次", "公开目录更新及时、内容完整"]


def prose(dice, length):
    text = ""
    while len(text) < length:
        text += dice.choice(PHRASES) + dice.choice(["，", "；", "。"])
    return text[:-1] + "。"
