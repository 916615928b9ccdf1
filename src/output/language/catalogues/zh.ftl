### 中文. Beside each message stands its state: V and the page on which the term was read, or M.

## The language
## M: own translation

language-name = 中文
explanations-are-english = 说明和资料来源为英文。

## The Council and its programme
## M: own translation

# V: http://un.org/securitycouncil/zh/content/repertoire/provisional-rules-procedure
security-council = 安全理事会
united-nations-security-council = 联合国安全理事会
# M: read in a copy of the Council’s decisions on its working methods, https://muner.longluntan.com/t5-topic
programme-of-work = 工作方案
# M: read in a copy of the Council’s decisions on its working methods, https://muner.longluntan.com/t5-topic
programme-of-work-of = 安全理事会{ $months }工作方案
# M: table of terms of the design, unconfirmed
provisional = 暂定。
# M: table of terms of the design, unconfirmed
provisional-mark = 暂定
provisional-title = { $title }（暂定）
for-us-mark = 内部使用，请勿分发
for-us = 内部使用，请勿分发。
waivers-needed-mark = 需要豁免
notice = 本方案为暂定方案，可能更改。所有时间均为纽约时间。
notice-drawn-up = 本方案为暂定方案，可能更改。由Horseshoe { $version }根据数据集“{ $instance }”和规则集“{ $policy }”编制。所有时间均为纽约时间。
# V: https://main.un.org/securitycouncil/zh/subsidiary/wgdocs/notes
presidency-of = 主席国：{ $presidency }。
version-dated = 第{ $version }版，截至{ $date }。
version-number = 第{ $version }版。
as-of = 截至{ $date }。

## Dates and times
## M: usage of the United Nations, from memory

month-name =
    { $month ->
        [1] 1月
        [2] 2月
        [3] 3月
        [4] 4月
        [5] 5月
        [6] 6月
        [7] 7月
        [8] 8月
        [9] 9月
        [10] 10月
        [11] 11月
       *[12] 12月
    }
month-in-date = { month-name }
month-short = { month-name }
weekday-name =
    { $weekday ->
        [1] 星期一
        [2] 星期二
        [3] 星期三
        [4] 星期四
        [5] 星期五
        [6] 星期六
       *[7] 星期日
    }
weekday-short = { weekday-name }
# V: https://main.un.org/securitycouncil/zh
month-of-year = { $year }年{ month-name }
months-between = { $from }至{ $to }
date-long = { $year }年{ month-in-date }{ $day }日{ weekday-name }
# V: http://un.org/securitycouncil/zh/content/repertoire/provisional-rules-procedure
date-plain = { $year }年{ month-in-date }{ $day }日
date-short = { month-short }{ $day }日{ weekday-short }
date-short-year = { $year }年{ month-short }{ $day }日{ weekday-short }
date-tick = { month-short }{ $day }日
day-in-grid = { $day }日{ weekday-short }
time-of-day =
    { $half ->
        [noon] 中午12时
       *[am] 上午{ $hour }时{ $minute ->
            [0] { "" }
           *[other] { $minutes }分
        }
        [pm] 下午{ $hour12 }时{ $minute ->
            [0] { "" }
           *[other] { $minutes }分
        }
    }
hours-between = { $from }至{ $to }
until-hour = 至{ $time }
until-day = { $title }，至{ $date }
place-with = { $place }，{ $more }
session-morning = 上午
session-lunch = 午间
session-afternoon = 下午
session-evening = 晚间
followed-by = 随后

## Numbers and lists
## M: usage of the United Nations, from memory

thousands-separator = { "\u00A0" }
list-comma = ，
list-semicolon = ；
list-and = { $before }和{ $last }
title-of = { $subject }：{ $what }
aside = { $text }（{ $aside }）
sentence = { $text }。

## Kinds of item
## M: own translation

kind-secretariat-meeting = 秘书处与部队和警察派遣国的会议
# M: read in a copy of S/PRST/2007/2, https://zh.wikisource.org/wiki/%E8%81%94%E5%90%88%E5%9B%BD%E5%AE%89%E7%90%86%E4%BC%9A%E4%B8%BB%E5%B8%AD%E5%A3%B0%E6%98%8E2007%E5%B9%B4%E7%AC%AC2%E5%8F%B7
kind-assessment-mission = 技术评估团
# M: read in a copy of S/PRST/2007/2, https://zh.wikisource.org/wiki/%E8%81%94%E5%90%88%E5%9B%BD%E5%AE%89%E7%90%86%E4%BC%9A%E4%B8%BB%E5%B8%AD%E5%A3%B0%E6%98%8E2007%E5%B9%B4%E7%AC%AC2%E5%8F%B7
kind-report = 秘书长的报告
# M: “与部队派遣国的会议” and “部队和警察派遣国” were read, the two as one were not
kind-tcc-meeting = 与部队和警察派遣国的会议
kind-politico-military-briefing = 政治军事通报
# M: read in a copy of the Council’s decisions on its working methods, https://muner.longluntan.com/t5-topic
kind-briefing = 通报
# M: read in a copy of the Repertoire (17-03714), https://pdfslide.tips/documents/coeef-eoeeeoeoec-unorg-17-03714-c-115-.html
kind-consultations = 全体磋商
# V: https://www.un.org/securitycouncil/zh/content/annual-round-ups-2016
kind-adoption = 通过决议
# M: table of terms of the design, unconfirmed
kind-open-debate = 公开辩论
# V: http://un.org/securitycouncil/zh/content/repertoire/provisional-rules-procedure
kind-private-meeting = 非公开会议
# V: https://main.un.org/securitycouncil/zh/subsidiary/wgdocs/notes
kind-subsidiary = 附属机构
kind-other = 其他事项
report-short = 报告
briefing-before-mission = 技术评估团出发前的通报
briefing-after-mission = 技术评估团返回后的通报
technical-rollover = { $title }（技术性延期至{ $date }）
mandate-expires = 任务期限届满
to-be-issued = { $title }（应印发）

## Formats of meetings
## M: own translation

label-vote = 表决
# M: read in a copy of the Council’s decisions on its working methods, https://muner.longluntan.com/t5-topic
label-briefing = 通报
# M: table of terms of the design, unconfirmed
label-open-debate = 公开辩论
# M: read in a document of the United Nations, page not recorded
label-consultations = 闭门全体磋商
# V: http://un.org/securitycouncil/zh/content/repertoire/provisional-rules-procedure
label-private-meeting = 非公开会议
# V: http://un.org/securitycouncil/zh/content/repertoire/provisional-rules-procedure
label-private = 非公开
# V: https://main.un.org/securitycouncil/zh/subsidiary/wgdocs/notes
label-subsidiary-body = 附属机构
tag-closed = 闭门
# M: read in a copy of the Repertoire (17-03714), https://pdfslide.tips/documents/coeef-eoeeeoeoec-unorg-17-03714-c-115-.html
tag-consultations = 磋商

## How certain an item is
## M: own translation

status-proposed = 拟议
status-fixed = 已定
status-kept = 保留
status-moved = 改期
status-held = 已举行
state-due = 待印发
state-issued = 已印发
tentative = 待确认
left-to-next = 留待下任主席国

## Days
## M: own translation

day-to-avoid = 尽量避开的日子
council-does-not-meet = 安理会不开会
closed = 不开会
to-be-avoided = 尽量避开
avoid-because = 尽量避开：{ $reason }
official-holiday = 法定假日：{ $name }
holiday-new-year = 元旦
holiday-good-friday = 耶稣受难日
holiday-memorial = 阵亡将士纪念日
holiday-independence = 独立日
holiday-labor = 劳动节
holiday-thanksgiving = 感恩节
holiday-christmas = 圣诞节
holiday-eid-al-fitr = 开斋节
holiday-eid-al-adha = 宰牲节

## Headings
## M: own translation

heading-waivers = 需要豁免
heading-noted = 备注：已举行或已印发者未遵守下列规则
heading-noted-short = 备注
heading-earlier = 较早日期
heading-later = 较晚日期
heading-earlier-and-later = 较早和较晚日期
heading-addendum = 增编：非正式会议
heading-documents = 报告和其他工作
heading-reports = 秘书长的报告
heading-other-work = 其他工作
heading-deadlines = 截止日期
heading-deadlines-in-annex = 截止日期（全部见附件）
heading-mandates = 届满的任务期限
heading-leads = 间隔
heading-days-between = 相隔天数
heading-carried = 转自数据集
heading-penalties = 扣分
heading-proof = 证明
heading-annex = { $months }：附件
heading-tracks = { $months }：三条轨道
heading-changes-kept = 与保留方案相比的变动
heading-changes-before = 与上一版相比的变动
none = 无。
annex-lists-them = 详见附件。
meetings-of = { $month }的会议

## Heads of columns
## M: own translation

column-date = 日期
column-time = 时间
column-what = 事项
column-basis = 依据
column-waived = 豁免事项
column-source = 来源
column-noted = 已举行或已印发者未遵守的规则
column-items = 项目
column-days = 天数
column-asked-for = 要求
column-row = 行
column-column = 列
column-text = 文本
column-item = 项目
column-from = 原定
column-to = 改为
column-why = 原因
column-lead = 间隔
column-lead-from = 自
column-lead-to = 至
column-least = 最少
column-actual = 实际
column-slack = 余量
column-counted-in = 单位
column-strength = 约束力
column-penalty = 扣分项
column-points = 分数
column-total = 合计
column-each = 每项

## Changes
## M: own translation

change-dropped = 取消
change-moved = 改期
change-new = 新增
change-retimed = 改时
change-no-longer = 不再列入：{ $from }
change-only-on = { $to }
change-from-to = 原定{ $from }，改为{ $to }
changes-moved-session = { $n }项改到当日另一时段
changes-moved-days = { $n }项改期，共移动{ $days }
changes-new = 新增{ $n }项
changes-dropped = 取消{ $n }项
changes-retimed = { $n }项在同一时段改时
changes-none = 没有变动
changes-and-unchanged = { $changes }；{ $n }项不变

## Leads
## M: own translation

lead-of-chain = { $subject }：{ $from } → { $to }
lead-between = { $from } → { $to }
unit-calendar-days = 日历日
unit-working-days = 工作日
count-days = { $n }天
count-calendar-days = { $n }个日历日
count-working-days = { $n }个工作日
asked-at-least-calendar-days = 至少{ count-calendar-days }
asked-at-least-working-days = 至少{ count-working-days }
asked-more-than-calendar-days = 超过{ count-calendar-days }
asked-more-than-working-days = 超过{ count-working-days }
days-and-asked = { $days }；要求{ $asked }
strength-hard = 硬性
strength-soft = 弹性
strength-none = 仅限顺序

## Penalties
## M: own translation

penalty-avoid-day = 应避开的日子
penalty-crowded-day = 过于拥挤的日子
penalty-early-report = 提前印发的报告
penalty-friday = 星期五
penalty-hurried-adoption = 仓促通过
penalty-late-adoption = 临近届满才通过
penalty-moved = 改期的项目
penalty-moves = 改期次数
penalty-outside-month = 早于本月的项目
penalty-preferred-date = 未遵守的优选日期
penalty-soft-lead = 未遵守的弹性间隔
penalty-waived = 豁免的规则

## Rules
## M: own translation

rule-apart = 备选方案至少在所要求的项目数上不同。
rule-bounds = 每个项目都在其所在行允许的首日和末日之间。
rule-chain-order = 每条链保持顺序：前一项结束后，后一项才开始。
rule-complete = 每条链的每个项目和每项活动都有且只有一个日期。
rule-council-sits = 安理会在法定假日以外的工作日、在未关闭的时段以及日历开放的时段开会。
rule-directly-follows = 紧接另一项目的项目在其后立即举行。
rule-fixed-date = 已定日期须保持不变，已印发的报告保持其日期。
rule-lead = 须遵守硬性间隔。
rule-mandate-expiry = 决议最迟在任务期限最后一天通过。
rule-one-meeting = 安理会一次只举行一场会议：安排的分钟数不超过该时段。
rule-report-due = 报告最迟在应印发日期印发。
rule-session-order = 时段内排在最前或最后的项目，在其余项目之前或之后举行。
rule-working-day = 报告和其他文件在工作日印发。
rule-and-explanation = { $rule }{ $explanation }

## Points, proof and solver
## M: own translation

warning = 本方案有{ $n }处违反规则：在违反之处全部获得豁免之前，不能作为工作方案。
count-points = { $n }分
proof-optimal = 已证明最优：{ $points }，下界{ $bound }。
proof-feasible = 尚未证明最优：{ $points }；任何方案都不低于{ $bound }。
proof-infeasible = 没有可行方案。
count-positions = { $n }个位置
count-variables = { $n }个变量
count-constraints = { $n }个约束
count-nodes = { $n }个节点
left-by-the-bound = 下界保留{ $left }（共{ $all }）
positions-left-by-the-bound = 下界保留{ $left }个位置（共{ $all }个）
no-search-needed = 无须搜索
formulation = { $name }表述
seconds = { $n }秒

## Calendar programs
## M: own translation

calendar-waivers = { $name }（需要豁免）
calendar-for-us = { $name }（{ $instance }，内部使用）
calendar-dropped = 不再列入方案。
calendar-last-day = 任务期限最后一天。
calendar-fixed = 已定。方案为暂定方案。
basis-of = 依据：{ $basis }
source-of = 来源：{ $source }
category-deadline = 截止日期
# M: read in a copy of S/RES/1985 (2011), https://zh.wikisource.org/zh-hans/%E8%81%94%E5%90%88%E5%9B%BD%E5%AE%89%E7%90%86%E4%BC%9A%E7%AC%AC1985%E5%8F%B7%E5%86%B3%E8%AE%AE
category-mandate = 任务期限

## The chart
## M: own translation

# M: usage of the United Nations, from memory
track-secretariat = 秘书处
# M: read in a copy of S/PRST/2015/26, https://zh.wikisource.org/zh-hant/%E8%81%94%E5%90%88%E5%9B%BD%E5%AE%89%E7%90%86%E4%BC%9A%E4%B8%BB%E5%B8%AD%E5%A3%B0%E6%98%8E2015%E5%B9%B4%E7%AC%AC26%E5%8F%B7
track-contributors = 部队和警察派遣国
# V: http://un.org/securitycouncil/zh/content/repertoire/provisional-rules-procedure
track-council = 安理会
chart-secretariat-meeting = 与秘书处的会议
chart-assessment-mission = 评估团
chart-tcc-meeting = 部队派遣国会议
chart-title = 安全理事会，{ $months }：三条轨道上的各链
chart-about = S/2009/659号文件附件二的轨道。暂定。阴影：方案所涉月份。
chart-about-page = S/2009/659号文件附件二的轨道。阴影：方案所涉月份。
chart-legend = 横条：实心部分为所要求的间隔，弹性间隔为空心；直线延伸至后一项；斜线部分为所缺天数。
chart-no-chain = 没有计划任何任务链。
chart-of-months = { $months }三条轨道上的各链
chart-of-chain = 三条轨道上的链：{ $name }
chart-issued = { $name }（已印发）
chart-due = { $name }（待印发）
chart-lead-at-least = { $days }，要求至少{ $n }天
chart-lead-more-than = { $days }，要求超过{ $n }天
chart-lead-ends = { $from }—{ $to }
chart-soft = 弹性
chart-soft-missed = 弹性，未遵守
chart-missed = 未遵守

## Deadlines
## M: own translation

deadline-tcc-invitation = 发出部队派遣国会议的邀请
deadline-informal-paper = 部队派遣国会议的非正式文件
deadline-fact-sheets = 部队派遣国会议的概况介绍
deadline-senior-field-personnel = 在部队派遣国会议上通报情况的高级外地人员
deadline-video-conference = 外地人员向部队派遣国会议通报情况的视频连接
deadline-presidents-summary = 主席关于部队派遣国会议的摘要
deadline-tcc-inputs = 部队和警察派遣国对报告的意见
deadline-special-representative = 特别代表向安理会通报情况
deadline-groups-of-friends = 与“之友小组”协商
# M: read in a copy of the Council’s decisions on its working methods, https://muner.longluntan.com/t5-topic
deadline-provisional-agenda = 临时议程（{ $meeting }）

## Workbooks
## M: own translation

sheet-programme = 工作方案
sheet-changes = 变动
sheet-to-read = 本表仅供阅读：Horseshoe 读取的是工作表 programme.csv。
column-day = 星期
column-session = 时段
column-start = 开始
column-end = 结束
column-kind = 类别
column-status = 状态
column-location = 地点
column-id = 标识
column-change = 变动
unofficial = 非正式
## The papers of the Secretariat
## M: own translation

paper-forecast = 安全理事会{ $months }工作方案暂定预测
paper-list = 安全理事会{ $months }暂定工作方案
paper-daily = 安全理事会每日日程，{ $date }
paper-cycles = 安全理事会：报告和任务周期
paper-note = 关于安全理事会{ $months }工作方案的说明
paper-not-official = 仅供参考。本文不是正式文件，可能更改。
paper-expected = 本月预计
paper-if-necessary = 本月内，如有必要
paper-meetings = 会议
paper-no-meeting = 无会议。
paper-no-meeting-because = 无会议：{ $reason }。
paper-footnotes = 脚注
paper-sources = 来源
paper-week-of = { $date }起的一周
paper-proposed = 提议内容
paper-reports-needed = 所需报告
paper-tight = 紧凑的间隔
paper-no-tight = 同一任务各项目之间的间隔均有一天以上的余量。
paper-changes = 变动
paper-changes-since = 自第{ $version }版以来的变动
paper-nothing-changed = 没有变动。
paper-decision = 有待决定
paper-nothing-open = 没有未决事项。
paper-to-waive = 需要豁免：{ $rule }
paper-to-note = 需要注意：{ $rule }
paper-signature = 主席国
# V: https://main.un.org/securitycouncil/zh/subsidiary/wgdocs/notes
paper-president = 安全理事会主席
paper-count-meetings = 安理会会议
paper-count-days = 有会议的天数
paper-count-votes = 表决
paper-count-tentative = 待确认项目
paper-count-reports = 尚未印发的报告
paper-column-format = 形式
paper-column-access = 公开与否
paper-column-notes = 备注
paper-column-mandate = 任务期限
paper-column-expires = 到期
paper-column-set-by = 依据
paper-column-cycle = 周期
paper-column-report = 报告
paper-column-next = 下次延期
paper-column-change = 变动
# V: https://www.un.org/securitycouncil/zh/content/annual-round-ups-2016
paper-open = 公开
paper-final = 最后一个任务期限
paper-planned = 计划
# M: read in a copy of S/RES/1985 (2011), https://zh.wikisource.org/zh-hans/%E8%81%94%E5%90%88%E5%9B%BD%E5%AE%89%E7%90%86%E4%BC%9A%E7%AC%AC1985%E5%8F%B7%E5%86%B3%E8%AE%AE
paper-adopted-on = { $date }通过
paper-state-on = { $date }{ $state }
paper-after-report = 上次报告后{ $days }
paper-months = { $n }个月
paper-no-mandates = 这些月份没有任务期限届满。
paper-date-fixed = 日期已定
paper-report-came = 报告已印发：{ $date }
paper-mandate-of = { $mission }：任务期限于{ $date }届满
paper-region-africa = 非洲
paper-region-americas = 美洲
paper-region-asia = 亚洲和中东
paper-region-europe = 欧洲
paper-region-other = 专题和其他事项

## The daily programme
## M: own translation

paper-column-room = 会议室

## The desk
## M: own translation

desk-closed-title = 本页面已无法使用工作台
desk-opening = 正在打开工作台…
desk-skip = 跳至方案
desk-no-token = 此网址没有令牌。
desk-open-printed = 请打开`horseshoe serve`显示的网址。
desk-open-new-run = 请打开新一次运行所显示的网址。
desk-other-run = 此网址由工作台的另一次运行应答。
desk-refused-status = 服务器拒绝了请求（状态{ $status }）。
desk-page-failed = 页面出错：{ $words }。
desk-page-failed-help = 请重新加载；草案由服务器保存。
desk-gone = 工作台的服务器没有应答。
desk-gone-about = 已确认的内容不会丢失：日志保存在文件夹中。本页面每隔几秒重试一次，并保留您的改动。
desk-ask-now = 立即重试
desk-file-changed = 有文件在工作台之外被改动。
desk-take-theirs = 采用对方版本并重做我的改动
desk-look = 查看…
desk-dismiss = 关闭
desk-changes-wait = 此处有{ $n }项改动等待提交。
desk-download-changes = 下载我的改动
desk-calendar-caption = { $title }：按半天排列的各周。方向键移动，回车键打开，空格键拿起。
desk-calendar-caption-narrow = { $title }：按半天排列的各日。方向键移动，回车键打开，空格键拿起。
desk-list-caption = { $title }，按日期排列。方向键移动，回车键打开，空格键拿起。
desk-day-long = { month-in-date }{ $day }日{ weekday-name }
desk-title = { programme-of-work }，{ $months }
desk-documents = 文件
desk-papers = 文件
desk-paper = 文件
desk-row-morning = 上午
desk-row-lunch = 午间
desk-row-afternoon = 下午
desk-row-evening = 晚间
desk-no-chains = 本月没有任务期限延长。
desk-fullness = 各半天的占用情况：{ $list }
desk-fullness-of-day = { $date } { $morning }和{ $afternoon }
desk-percent = { $number }%
desk-mandate-ends = 任务期限届满：{ $date }
desk-no-mandate-end = 未注明任务期限届满日期
desk-ends = 届满：{ $date }
desk-lead-short = { $days }，少{ $number }天
desk-lead-none = { $days }，没有余量
desk-lead-spare = { $days }，余{ $number }天
desk-bar-short = { $days } · 少{ $number }
desk-bar-spare = { $days } · 余{ $number }
desk-lead-is = 间隔：{ $lead }
desk-lead-to = 至{ $title }：{ $lead }；要求{ $asked }
desk-lead-from = 自{ $title }：{ $lead }；要求{ $asked }
desk-lead-before = 之前的间隔
desk-headline-best = 已证明最优：{ $points }
desk-headline-best-costs = { $points }；最优方案为{ $best }
desk-headline-not-proved = { $points }；尚未证明最优
desk-headline-unknown = { $points }；最优方案的分数未知
desk-headline-waived = 没有方案能遵守所有规则；本方案需豁免{ $n }项规则
desk-headline-impossible = 没有方案能遵守所有规则
desk-headline-stopped = 在找到方案之前已到时限
desk-fact-lead = 最紧的间隔：{ $from } → { $to }，余{ $days }
desk-fact-renewed = { $n }项任务期限延长
desk-fact-due = { $n }份报告待提交
desk-nothing-else-moved = 其他项目未变动。
desk-others-moved = 另有{ $n }项改期：
desk-keep = 保留
desk-undo = 撤销
desk-best-instead = 改用最优方案
desk-the-tray = 待排栏
desk-to = 至
desk-was-here = 原在此处
desk-no-fit = 没有可行方案
desk-undo-back = 撤销，回到之前的草案
desk-against = 相互冲突之处
desk-repairs = 补救办法
desk-repairs-so-far = 目前{ $number }种，仍在查找…
desk-count-ways = { $n }种
desk-no-repair = 任何单项改动都不能产生可行方案。
desk-time-up = 在试完之前已到时限。
desk-by-hand = { $price }；不属于行的改动，请手动处理
desk-own-pin = 本工作台的固定
desk-if-waived = 若豁免则{ $points }
desk-then = 之后{ $points }
desk-then-same = 之后分数不变
desk-nothing-moves = 没有变动
desk-plan-waivers = 以代价最小的{ $n }项豁免编制
desk-for-waived = 豁免计{ $points }
desk-not-cheapest = 尚未证明代价最小
desk-tab-why = 为何在此
desk-tab-move = 改到…
desk-tab-facts = 详情
desk-tab-notes = 备注
desk-in-tray = 在待排栏中
desk-pin-here = 固定于此
desk-release = 解除固定
desk-back-to-month = 返回本月
desk-about-item = 关于此项目
desk-details = 详细信息
desk-close-details = 关闭详细信息
desk-length = 时长
desk-marks = 标记
desk-own-window = 自身时限
desk-may-stand = 可排日期
desk-mandate-end = 任务期限届满
desk-resolution = 决议
desk-penholder = 执笔国
desk-name-in-files = 文件中的名称
desk-from-day = 自{ $date }起
desk-to-day = 至{ $date }
desk-costs-here = 在此的代价
desk-edit-row = 编辑此行…
desk-undo-what = 撤销：{ $what }
desk-nothing-to-undo = 没有可撤销的操作
desk-redo = 重做
desk-redo-what = 重做：{ $what }
desk-nothing-to-redo = 没有可重做的操作
desk-save = 保存
desk-save-key = 保存（S）
desk-add = 添加
desk-add-key = 添加项目（A）
desk-more = 更多
desk-menu-days = 关闭或开放日期…
desk-menu-replan = 自某日起重新编制…
desk-menu-policy = 规则和间隔…
desk-menu-scenarios = 设想…
desk-menu-alternatives = 其他可取方案…
desk-menu-versions = 版本…
desk-menu-log = 操作记录…
desk-menu-circulate = 分发本…
desk-menu-print = 打印…
desk-menu-settings = 设置…
desk-menu-help = 帮助和按键…
desk-held-before = { $date }之前已举行
desk-view = 视图
desk-view-calendar = 日历
desk-view-chains = 链条
desk-view-list = 列表
desk-draft-files = 与文件一致
desk-draft-saved = 已保存
desk-draft-version-saved = 第{ $version }版，已保存
desk-draft-version = 第{ $version }版，没有改动
desk-draft-unsaved = 草案{ $draft }，未保存
desk-best-so-far = 目前最优{ $points }
desk-bound = 下界{ $points }
desk-stop = 停止
desk-find-label = 查找项目
desk-find = 查找  /
desk-priced = 已计价{ $priced }个，共{ $all }个
desk-in-hand = 已拿起：
desk-shades = 色度
desk-free = 无代价
desk-to-more = 至{ $points }
desk-more-than = 更多
desk-others-must = 须改动其他项目
desk-not-possible = 不可行
desk-put-back = 放回
desk-move = 改期
desk-move-dots = 改期…
desk-move-item = 改期：{ $title }
desk-nothing-found = 未找到。
desk-that-day = 当日
desk-a-drop = 放下时
desk-keeps = 保留其余项目
desk-takes-best = 采用最优方案
desk-cannot-move = 此项目不能改期。
desk-was-put-back = 已放回。
desk-prices-coming = 正在计算代价…
desk-possible-best-first = { $slots }，最优在前。
desk-possible-slots = { $n }个可行时段
desk-slots-impossible = { $n }个不可行时段
desk-take-hold = 拿起
desk-drop-widens = { $why }；放在此处将放宽该时限
desk-notes-of = { $item }的备注
desk-notes-stay = 备注不外传：分发本和打印件均不含备注。
desk-keep-notes = 保留备注
desk-the-month = 本月
desk-as-of = { $date }之前的项目已举行。
desk-your-changes = 您的改动
desk-no-changes = 尚无改动。拿起一个项目，各时段即显示相应代价。
desk-keep-as-scenario = 存为设想…
desk-pinned-heading = 已固定
desk-pinned = 已固定
desk-release-item = 解除固定：{ $title }
desk-points-for = 分数的构成
desk-paper-legend = * 已定 · ? 待确认 · 斜线：尽量避开的日子 · 灰色：安理会不开会。
desk-draft-changed = 草案此后已有改动。
desk-compare-again = 重新比较
desk-beside = 设想与草案对照
desk-beside-caption = 草案和{ $scenarios }：分数和改期项目
desk-the-draft = 草案
desk-none = 无
desk-items-that-move = 改期项目
desk-apply = 采用
desk-apply-draft = 用于草案
desk-apply-scenario = 用于草案：{ $name }
desk-planning = 正在编制…
desk-the-same = 相同
desk-not-known = 未知
desk-cannot-be-made = 无法实行
desk-why = 原因
desk-why-not-scenario = { $name }无处可排
desk-same = 不变
desk-left-out = 取消
desk-no-programme = 没有方案
desk-scenario-label = 设想：{ $name }
desk-here-now = 目前在此
desk-of-the-best = 名次
desk-minutes-of = { $used }/{ $minutes }分钟
desk-minutes = { $used }分钟
desk-minutes-used = 已用{ $minutes }
desk-count-minutes = { $n }分钟
desk-count-items = { $n }个项目
desk-count-moves = { $n }项改期
desk-count-changes = { $n }项改动
desk-count-deadlines = { $n }个截止日期
desk-count-scenarios = { $n }个设想
desk-empty = 空
desk-no-documents = 没有文件
desk-rule-breaks = 违反一项规则
desk-unmoved = 其他项目不动时：{ $why }
desk-no = 不可
desk-no-because = 不可：{ $why }
desk-no-place = 没有方案可排在此处
desk-at-least = 至少{ $points }
desk-at-most = 至多{ $moves }
desk-no-moves = 无改期
desk-price-to-come = 代价尚待计算
desk-no-extra = 不增加分数
desk-more-points = 增加{ $n }分
desk-nothing-else-moves = 其他项目不动
desk-tray = 待排栏
desk-items-without-place = { $n }个项目未排定
desk-tray-impossible = 没有方案能遵守所有规则，因此均未排定。
desk-tray-stopped = 在时限内未找到方案。
desk-tray-paler = 它们在原处以浅色显示。
desk-asking-why = 正在查询原因…
desk-before-window = 早于自身时限（{ $date }开始）
desk-after-window = 晚于自身时限（{ $date }结束）
desk-no-place-now = 未排定；上次在此处
desk-was-on = 原定{ $place }
desk-edit-pin = { $title }：{ $place }
desk-edit-set = { $title }：{ $field } = { $value }
desk-edit-add = 添加：{ $title }
desk-edit-remove = 删除：{ $title }
desk-edit-close = 关闭{ $days }：{ $reason }
desk-edit-open = 开放{ $days }：{ $reason }
desk-edit-avoid = 避开{ $days }：{ $reason }
desk-edit-hold = 将{ $date }之前的项目视为已举行
desk-edit-waive = 以代价最小的豁免编制
desk-other-window = 另一窗口已先改动草案。
desk-other-window-help = 请查看后再操作一次。
desk-other-window-on-top = 另一窗口改动了草案；您的改动已叠加其上。
desk-change-waits = 服务器没有应答；改动在本页面等待。
desk-planning-now = 正在编制…
desk-undoing = 正在撤销…
desk-redoing = 正在重做…
desk-planning-again = 正在重新编制…
desk-seeking-waivers = 正在查找代价最小的豁免…
desk-reading-files = 正在重新读取文件…
desk-done-nothing-moved = { $what }：已完成，没有变动。
desk-the-change = 改动
desk-no-fit-now = 已没有可行方案。{ $why }
desk-after-edit = { $headline }。{ $moved }可保留或撤销。
desk-items-moved = { $n }项改期。
desk-nothing-undone = 没有可撤销的操作。
desk-nothing-redone = 没有可重做的操作。
desk-undone = 已撤销：{ $what }。
desk-done-again = 已重做：{ $what }。
desk-kept = 已保留。
desk-planned-again = 已自{ $date }起重新编制；之前的项目视为已举行。
desk-planned-waivers = 已以豁免编制。
desk-read-without = 已重新读取文件，不含本草案的改动。
desk-read-on-top = 已重新读取文件；您的改动仍然有效。
desk-saved = 已存为第{ $version }版：{ $files }。
desk-journal-alone = 仅存于日志，因文件中没有相应单元格：{ $steps }。
desk-answers-again = 服务器恢复应答。
desk-waited-refused = 一项等待中的改动被拒绝：{ $what }。
desk-scenarios-planned = 已在草案旁编制{ $scenarios }。
desk-repairs-found = 找到{ $n }种补救办法。
desk-first-repair = 第一种补救办法：{ $repair }。
desk-scenario-kept = 已保留设想“{ $name }”。
desk-scenario-gone = 已删除设想“{ $name }”。
desk-cannot-be-moved = { $title }不能改期。
desk-taken = 已拿起{ $title }。方向键在时段间移动，1至5为最优，回车键放下，Esc键放回。
desk-item-put-back = 已放回{ $title }。
desk-best-known = 最优时段已确定。第一：{ $place }，{ $price }。
desk-no-other-slot = 没有其他可行时段。
desk-no-slot-number = 没有第{ $number }号时段。
desk-hold-on = { $title }排在{ $place }
desk-no-slot-that-way = 该方向没有可行时段。
desk-choose-first = 请先选择一个项目。
desk-view-is = 视图：{ $view }。
desk-add-title = 添加到本月
desk-add-event = 会议或其他项目
desk-add-renewal = 须延长的任务期限
desk-add-plan = 添加，由方案排定
desk-where-fit = 可排在何处？
desk-cancel = 取消
desk-close = 关闭
desk-fits-nowhere = 在其他项目不变的情况下无处可排。
desk-best-first = 最优在前；点击即添加
desk-seeking-three = 正在查找三个不同的方案…
desk-points-unknown = 分数未知
desk-take-this = 采用此方案
desk-another-programme = 另一可取方案
desk-no-alternative = 未找到其他方案。
desk-days-close = 关闭：安理会不能开会
desk-days-avoid = 避开：可开会，但有代价
desk-days-open = 开放：在周末、假日、午间或晚间开会
desk-from = 自
desk-to-same = 至（空：同一天）
desk-part-of-day = 时段
desk-whole-day = 全天
desk-reason = 原因（如实印出）
desk-plan-with-this = 据此编制
desk-now = 目前
desk-open = 开放
desk-open-button = 开放
desk-open-day = 开放{ $date }
desk-half-closed = { $session }不开会：{ $why }
desk-opened-here = 在工作台开放
desk-circulate-about = 分发本不含分数、证明、备注和文件名。非正式会议列于增编。
desk-format-html = 供浏览器和打印的页面（HTML）
desk-format-docx = Word文档（DOCX）
desk-format-xlsx = Excel工作簿（XLSX）
desk-format-md = 供维基或邮件的文本（Markdown）
desk-format-ics = 供Outlook等使用的日历（ICS）
desk-format-text = 纯文本
desk-format-csv = 表格（CSV）
desk-format-json = 全部内容，供程序读取（JSON）
desk-print-pdf = 打印，或存为PDF
desk-for-us-alone = 仅供内部使用
desk-language = 语文
desk-language-auto = 依数据集或浏览器
desk-downloaded = 已下载{ $name }。
desk-edit-title = 编辑：{ $title }
desk-edit-renewal = 编辑任务期限延长：{ $title }
desk-edit-label = 编辑{ $title }：{ $fields }
desk-no-rows = 服务器不提供这些行。
desk-row-gone = 文件中没有此行。
desk-reading-rows = 正在读取各行…
desk-plan-with-these = 据此编制
desk-remove-renewal = 删除此任务期限延长
desk-remove-item = 删除此项目
desk-column-title = 标题
desk-column-kind = 类别
desk-column-minutes = 分钟
desk-column-date = 日期
desk-column-session = 时段
desk-column-start = 开始
desk-column-earliest = 最早
desk-column-latest = 最晚
desk-column-preferred = 首选日期
desk-column-after = 接续
desk-column-order = 次序
desk-column-location = 地点
desk-column-basis = 依据
desk-column-notes = 备注
desk-column-source = 来源
desk-column-mission = 特派团
desk-column-action = 行动
desk-column-mandate-expires = 任务期限届满
desk-column-report-due = 报告应提交日
desk-column-report-issued = 报告印发日
desk-column-report-symbol = 报告文号
desk-column-not-before = 不早于
desk-column-complete-by = 完成期限
desk-column-until = 至
desk-column-changed-on = 变更日
desk-column-resolution = 决议
desk-column-briefing = 通报
desk-column-politico-military-briefing = 政治军事通报
desk-column-council-mission = 安理会代表团访问
desk-column-assessment-mission = 评估团
desk-column-penholder = 执笔国
desk-tentative-long = 待确认：打印时带问号
desk-unofficial-long = 非正式：不占用安理会时间，列于增编
desk-hint-never-printed = 不印出
desk-hint-printed = 印出
desk-hint-start = 如10:30
desk-hint-after = 紧接其后的项目名称
desk-hint-until = 技术性延期
desk-hint-span = 第一天/最后一天
desk-not-set = 未设定
desk-yes = 是
desk-choice-no = 否
desk-action-renewal = 延长
desk-action-change = 变更
desk-action-withdrawal = 撤出
desk-action-termination = 终止
desk-action-creation = 设立
desk-action-consultation = 磋商
desk-action-rollover = 延期
desk-mandate-peacekeeping = 维持和平
desk-mandate-political = 特别政治任务
desk-mandate-sanctions = 制裁
desk-mandate-authorization = 授权
desk-help-about = 拿起一个项目，各时段即显示排在该处的代价：比目前增加的分数和须改期的其他项目数。放下后查看变动，然后保留、撤销或改用最优方案。保存之前不会写入您的文件；每项改动在确认之前已记入文件夹的日志。
desk-keys = 按键
desk-key-tab = 进入或离开日历或列表
desk-key-arrows = 在项目和时段间移动；拿起项目时，在可行时段间移动
desk-key-enter = 项目详情；拿起项目时，将其放下
desk-key-space = 在日历和列表中拿起项目
desk-key-numbers = 放在五个最优时段之一
desk-key-escape = 放回；离开详细信息；撤销不可行的放置
desk-key-ends = 该行的第一个和最后一个时段
desk-key-pin = 将项目固定于原处，或解除固定
desk-key-why = 为何在此
desk-key-add = 添加项目
desk-key-save = 保存
desk-key-undo = 撤销和重做
desk-key-view = 下一视图
desk-key-find = 查找
desk-key-help = 本页
desk-letters = 单个字母作为按键
desk-weekend = 显示星期六和星期日
desk-colours = 颜色
desk-theme-system = 跟随系统
desk-theme-light = 浅色
desk-theme-dark = 深色
desk-log-base = 读取
desk-log-edit = 步骤
desk-log-undo = 已撤销
desk-log-redo = 已重做
desk-log-save = 已保存
desk-log-scenario = 设想
desk-log-empty = 尚无记录。每个步骤、撤销和保存都显示于此。
desk-log-caption = 步骤，最新在前
desk-when = 时间
desk-step = 步骤
desk-moment = { $date } { $time }
desk-log-times = 时间为执行该步骤的浏览器的时间。
desk-outside-about = 未写入任何内容。有人在工作台读取之后改动了此文件夹的文件。
desk-cells-differ = 有差异的单元格
desk-cell = 单元格
desk-yours = 您的
desk-theirs = 对方的
desk-before = 之前
desk-take-theirs-only = 采用对方版本，舍弃我的改动
desk-save-copy-label = 或存为副本，放在相邻文件夹
desk-folder-name = 文件夹名称
desk-save-copy = 保存副本
desk-policy = 规则集
desk-leads-asked = 要求的间隔
desk-must-be-kept = 必须遵守
desk-a-wish = 期望，有代价
desk-bound-more-than = 超过
desk-bound-at-least = 至少
desk-no-leads = 服务器不提供规则集的间隔。
desk-replan-about = 该日之前的项目均已举行：无论违反何种规则，其日期和时间不变。其余项目重新编制，在分数允许的范围内尽量少改期。
desk-replan-held = { $date }之前的项目已视为举行。
desk-replan-later = 日期越晚，已举行者越多；可撤销。
desk-replan-counts = { $date }之前：{ $held }已举行。此后：{ $open }可改期。
desk-plan-again = 重新编制
desk-scenarios-none = 尚无设想。文件夹中scenarios.csv的各行以及您命名保留的本草案改动均显示于此。
desk-scenarios-unread = 无法读取scenarios.csv。
desk-scenarios-choose = 选择与草案对照的设想
desk-chosen-of = 已选{ $chosen }个，共{ $all }个
desk-scenarios-left-out = 此处略去文件中另外{ $n }个设想；`horseshoe whatif`不限数量。
desk-planning-each = 正在逐一编制…
desk-compare-chosen = 比较所选
desk-compare = 比较{ $scenarios }
desk-choose-none = 全不选
desk-choose-all = 全选
desk-scenario-line = scenarios.csv，第{ $line }行
desk-kept-here = 保留于此
desk-remove = 删除
desk-remove-scenario = 删除设想“{ $name }”
desk-scenario-keep = 将本草案的改动存为设想
desk-its-name = 名称
desk-versions-none = 尚未保存。每次保存都保留一个版本：文件和方案的各种格式。
desk-differs-from = 差异：自
desk-differs-to = 至
desk-reading = 正在读取…
desk-nothing-differs = 没有差异。
desk-items-differ = { $n }个项目有差异
desk-save-version = 将草案存为版本
desk-version = 第{ $version }版
desk-not-the-best = 尚未证明最优
