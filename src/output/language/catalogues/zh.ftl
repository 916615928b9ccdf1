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
# M: read in a document of the United Nations, page not recorded
programme-of-work = 工作方案
# M: read in a document of the United Nations, page not recorded
programme-of-work-of = 安全理事会工作方案，{ $months }
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
weekday-short =
    { $weekday ->
        [1] 周一
        [2] 周二
        [3] 周三
        [4] 周四
        [5] 周五
        [6] 周六
       *[7] 周日
    }
month-of-year = { $year }年{ month-name }
months-between = { $from }至{ $to }
date-long = { $year }年{ month-in-date }{ $day }日，{ weekday-name }
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

thousands-separator = { " " }
list-comma = 、
list-and = { $before }和{ $last }
title-of = { $subject }：{ $what }
aside = { $text }（{ $aside }）

## Kinds of item
## M: own translation

kind-secretariat-meeting = 秘书处与部队和警察派遣国的会议
kind-assessment-mission = 技术评估团
# M: usage of the United Nations, from memory
kind-report = 秘书长的报告
# M: table of terms of the design, unconfirmed
kind-tcc-meeting = 与部队和警察派遣国的会议
kind-politico-military-briefing = 政治军事通报
# M: read in a document of the United Nations, page not recorded
kind-briefing = 通报
# M: read in a document of the United Nations, page not recorded
kind-consultations = 全体磋商
# M: table of terms of the design, unconfirmed
kind-adoption = 通过决议
# M: table of terms of the design, unconfirmed
kind-open-debate = 公开辩论
# V: http://un.org/securitycouncil/zh/content/repertoire/provisional-rules-procedure
kind-private-meeting = 非公开会议
# M: usage of the United Nations, from memory
kind-subsidiary = 附属机构
kind-other = 其他事项
report-short = 报告
briefing-before-mission = 技术评估团出发前的通报
briefing-after-mission = 技术评估团返回后的通报
technical-rollover = { $title }（技术性延期至{ $date }）
mandate-expires = 任期届满
to-be-issued = { $title }（应提交）

## Formats of meetings
## M: own translation

label-vote = 表决
# M: read in a document of the United Nations, page not recorded
label-briefing = 通报
# M: table of terms of the design, unconfirmed
label-open-debate = 公开辩论
# M: read in a document of the United Nations, page not recorded
label-consultations = 闭门全体磋商
# V: http://un.org/securitycouncil/zh/content/repertoire/provisional-rules-procedure
label-private-meeting = 非公开会议
# V: http://un.org/securitycouncil/zh/content/repertoire/provisional-rules-procedure
label-private = 非公开
label-subsidiary-body = 附属机构
tag-closed = 闭门
tag-consultations = 磋商

## How certain an item is
## M: own translation

status-proposed = 拟议
status-fixed = 已定
status-kept = 保留
status-moved = 改期
status-held = 已举行
state-due = 待提交
state-issued = 已印发
tentative = 待定
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
heading-mandates = 届满的任期
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
penalty-early-report = 提前提交的报告
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
rule-fixed-date = 已定日期不变，已印发的报告保持其日期。
rule-lead = 遵守硬性间隔。
rule-mandate-expiry = 决议最迟在任期最后一天通过。
rule-one-meeting = 安理会一次只举行一场会议：安排的分钟数不超过该时段。
rule-report-due = 报告最迟在应提交日期印发。
rule-session-order = 时段内排在最前或最后的项目，在其余项目之前或之后举行。
rule-working-day = 报告和其他文件在工作日印发。
rule-and-explanation = { $rule }{ $explanation }

## Points, proof and solver
## M: own translation

warning = 本方案有{ $n }处违反规则：在全部得到豁免之前，不成其为工作方案。
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
calendar-last-day = 任期最后一天。
calendar-fixed = 已定。方案为暂定方案。
basis-of = 依据：{ $basis }
source-of = 来源：{ $source }
category-deadline = 截止日期
category-mandate = 任期

## The chart
## M: own translation

# M: usage of the United Nations, from memory
track-secretariat = 秘书处
track-contributors = 部队和警察派遣国
# V: http://un.org/securitycouncil/zh/content/repertoire/provisional-rules-procedure
track-council = 安理会
chart-secretariat-meeting = 与秘书处的会议
chart-assessment-mission = 评估团
chart-tcc-meeting = 派遣国会议
chart-title = 安全理事会，{ $months }：三条轨道上的各链
chart-about = S/2009/659号文件附件二的轨道。暂定。阴影：方案所涉月份。
chart-about-page = S/2009/659号文件附件二的轨道。阴影：方案所涉月份。
chart-legend = 横条：实心部分为所要求的间隔，弹性间隔为空心；直线延伸至后一项；斜线部分为所缺天数。
chart-no-chain = 没有计划任何任期链。
chart-of-months = { $months }三条轨道上的各链
chart-of-chain = 三条轨道上的链：{ $name }
chart-issued = { $name }（已印发）
chart-due = { $name }（待提交）
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
deadline-groups-of-friends = 与之友小组协商
# M: usage of the United Nations, from memory
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

paper-forecast = 安全理事会工作方案暂定预测，{ $months }
paper-list = 安全理事会暂定工作方案，{ $months }
paper-daily = 安全理事会每日日程，{ $date }
paper-cycles = 安全理事会：报告和任务周期
paper-note = 安全理事会工作方案说明，{ $months }
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
paper-president = 安全理事会主席
paper-count-meetings = 安理会会议
paper-count-days = 有会议的天数
paper-count-votes = 表决
paper-count-tentative = 暂定项目
paper-count-reports = 尚未印发的报告
paper-column-format = 形式
paper-column-access = 公开与否
paper-column-notes = 备注
paper-column-mandate = 任务
paper-column-expires = 到期
paper-column-set-by = 依据
paper-column-cycle = 周期
paper-column-report = 报告
paper-column-next = 下次延期
paper-column-change = 变动
paper-open = 公开
paper-final = 最后任期
paper-planned = 计划
paper-adopted-on = { $date }通过
paper-state-on = { $date }{ $state }
paper-after-report = 上次报告后{ $days }
paper-months = { $n }个月
paper-no-mandates = 这些月份没有任务到期。
paper-date-fixed = 日期已定
paper-report-came = 报告已印发：{ $date }
paper-mandate-of = { $mission }：任期于{ $date }届满
paper-region-africa = 非洲
paper-region-americas = 美洲
paper-region-asia = 亚洲和中东
paper-region-europe = 欧洲
paper-region-other = 专题和其他事项

## The daily programme
## M: own translation

paper-column-room = 会议室
