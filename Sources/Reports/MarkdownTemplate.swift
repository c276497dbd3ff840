/// The Markdown report. `{{ }}` is anybody's text and escaped; `{{{ }}}` is only ever a number of ours.
enum MarkdownTemplate {
    static let text = """
        {{% CONTENT_TYPE:MARKDOWN}}
        # {{title}}

        {{#facts}}
        - {{name}}: {{value}}
        {{/facts}}
        {{#texts}}

        ## {{name}}

        {{#lines}}
        > {{.}}
        >
        {{/lines}}
        {{/texts}}
        {{#tooLittle}}

        ## Too little is known

        {{words}}

        {{#missing}}
        - {{.}}
        {{/missing}}
        {{/tooLittle}}
        \(MarkdownTeamTemplate.text)
        {{#reading}}
        {{#warnings}}

        **{{.}}**
        {{/warnings}}

        ## The figures

        {{#frozenOn}}
        These are the figures of the decision of {{.}}.

        {{/frozenOn}}
        | Figure | Value | Range | In words |
        | --- | ---: | --- | --- |
        {{#figures}}
        | {{name}} | {{{value}}} | {{{range}}} | {{words}} |
        {{/figures}}
        {{#guess}}

        Your own guess of the ambiguity was {{{.}}}.
        {{/guess}}
        {{#firstLook}}

        {{.}}
        {{/firstLook}}
        {{#method}}

        {{.}}
        {{/method}}
        {{#hasDifferences}}

        Computed anew from the recorded weights, these differ:

        {{#differences}}
        - {{field}}: {{frozen}} then, {{now}} now
        {{/differences}}
        {{/hasDifferences}}

        ## 1. How it reads

        {{headline}}

        ## 2. How hard they may answer

        {{#world}}
        **{{name}}.** {{text}}

        {{/world}}
        {{#reactions}}
        - **{{name}}.** {{text}}
        {{/reactions}}
        {{#silence}}

        {{.}}
        {{/silence}}

        ## 3. Whether the lens applies

        {{#verdicts}}
        **{{name}}** ({{{dB}}} dB). {{text}}

        {{/verdicts}}

        ## The receipt

        Each answer in decibans (dB): plus toward "they prepare to hurt us", minus toward "they protect themselves".
        {{#receipt}}

        ### {{name}}: {{{total}}}

        | dB | Question | Answer | Raw dB | Because |
        | ---: | --- | --- | ---: | --- |
        {{#rows}}
        | {{{dB}}} | {{question}} | {{answer}} | {{{raw}}} | {{factors}} |
        {{/rows}}
        {{/receipt}}
        {{#hasUnknown}}

        ### Not known, by how much it widens the range

        {{#unknown}}
        - {{question}} ({{{band}}} dB)
        {{/unknown}}
        {{/hasUnknown}}
        {{/reading}}
        {{#memo}}

        ## The memo on their side

        **To our leadership. About: {{about}}.**

        {{disclaimer}}

        ### What we see

        {{#see}}
        - {{.}}
        {{/see}}

        {{#hasCannotSee}}
        ### What we cannot see

        {{#cannotSee}}
        - {{.}}
        {{/cannotSee}}
        {{/hasCannotSee}}

        ### Two explanations

        {{#explanations}}
        **{{claim}}**

        {{#support}}
        - {{.}}
        {{/support}}

        {{/explanations}}
        ### How sure we are

        {{sure}}

        ### What we recommend

        {{recommend}}
        {{/memo}}
        {{#hasMeasures}}

        ## Measures
        {{#after}}

        | Figure | Before | After |
        | --- | ---: | ---: |
        {{#figures}}
        | {{name}} | {{{before}}} | {{{after}}} |
        {{/figures}}
        {{/after}}
        {{#groups}}

        ### {{name}}

        {{#measures}}
        - **{{name}}** ({{kind}}).{{#effect}} Escalation {{{without}}} without it, {{{with}}} with it.{{/effect}}{{#why}} Why: {{.}}.{{/why}}{{#owner}} Owner: {{.}}.{{/owner}}{{#due}} Due: {{.}}.{{/due}}
        {{/measures}}
        {{/groups}}
        {{/hasMeasures}}
        {{#hasLeftOut}}

        ## What was set aside, and why
        {{#hasRejected}}

        ### Set aside: measures

        {{#rejected}}
        - **{{name}}.** Why: {{why}}.
        {{/rejected}}
        {{/hasRejected}}
        {{#hasNotApplying}}

        ### Set aside: questions that do not apply

        {{#notApplying}}
        - {{question}} {{why}}
        {{/notApplying}}
        {{/hasNotApplying}}
        {{#leftOutCosts}}

        Costs ruled out for the plan: {{.}}.
        {{/leftOutCosts}}
        {{/hasLeftOut}}
        {{#plan}}

        ## The plan

        Escalation to reach: {{{target}}}.{{#excluded}} Ruled out as a cost: {{.}}.{{/excluded}}
        {{#answer}}

        {{words}} Before: {{{before}}}. With the package: {{{escalation}}}, burden {{{burden}}}. With every measure there is: {{{floor}}}.

        {{#measures}}
        - {{.}}
        {{/measures}}
        {{/answer}}
        {{/plan}}
        {{#decision}}

        ## The decision

        **{{choice}}**, on {{on}}.{{#reviewOn}} To be looked at again on {{.}}.{{/reviewOn}}

        {{#why}}
        > {{.}}
        >
        {{/why}}
        {{/decision}}
        {{#hasForecasts}}

        ## The forecast

        {{#forecasts}}
        - {{reaction}}: {{{chance}}} of 100{{#by}} by {{.}}{{/by}}
        {{/forecasts}}
        {{/hasForecasts}}
        {{#hasOutcomes}}

        ## What happened

        {{#outcomes}}
        - {{reaction}}: {{said}}{{#on}}, recorded on {{.}}{{/on}}.{{#forecast}} Forecast: {{{.}}} of 100.{{/forecast}}{{#expected}} The coach expected it.{{/expected}}{{#note}} {{.}}{{/note}}
        {{/outcomes}}
        {{/hasOutcomes}}
        {{#hasPromises}}

        ## Promises

        {{#promises}}
        - {{text}}: {{said}}
        {{/promises}}
        {{/hasPromises}}
        {{#hasEarlier}}

        ## Earlier decisions

        {{#earlier}}
        - {{on}}: **{{choice}}**.{{#ambiguity}} Ambiguity {{{.}}}.{{/ambiguity}}{{#escalation}} Escalation {{{.}}}.{{/escalation}}{{#adopted}} Adopted: {{.}}.{{/adopted}}{{#why}} Why: {{.}}{{/why}}
        {{/earlier}}
        {{/hasEarlier}}
        {{#hasActions}}

        ## Actions

        {{#actions}}
        - {{text}}{{#owner}} ({{.}}){{/owner}}{{#due}}, due {{.}}{{/due}}{{#done}}: done{{/done}}
        {{/actions}}
        {{/hasActions}}
        {{#hasReflections}}

        ## Reflections
        {{#reflections}}

        ### {{question}}

        {{#hasFirst}}
        First:

        {{#first}}
        > {{.}}
        >
        {{/first}}
        {{/hasFirst}}
        {{#hasLatest}}

        Latest:

        {{#latest}}
        > {{.}}
        >
        {{/latest}}
        {{/hasLatest}}
        {{/reflections}}
        {{/hasReflections}}
        {{#hasNotes}}

        ## Notes

        {{#notes}}
        - {{question}} {{answer}}: {{note}}
        {{/notes}}
        {{/hasNotes}}

        ## What the numbers are

        {{standing}}

        {{#packs}}
        - Pack {{id}}, version {{version}} ({{digest}})
        {{/packs}}

        """

    /// Only what may be told.
    static let shared = """
        {{% CONTENT_TYPE:MARKDOWN}}
        # {{title}}

        {{#nothing}}
        {{.}}
        {{/nothing}}
        {{#told}}

        ## {{name}}

        {{#lines}}
        {{.}}

        {{/lines}}
        {{/told}}
        {{#hasPromises}}

        ## What we promise

        {{#promises}}
        - {{text}}
        {{/promises}}
        {{/hasPromises}}

        ---

        {{standing}}

        """
}
