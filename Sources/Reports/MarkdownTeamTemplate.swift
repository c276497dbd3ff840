/// Several voices, in Markdown. `{{ }}` is anybody's text and escaped; `{{{ }}}` is only ever a number of ours.
enum MarkdownTeamTemplate {
    static let text = """
        {{#team}}

        ## Several voices

        {{agreed}}
        {{#hasGap}}

        ### Where the chairs differ most

        | Question | The mover's chair | The other side's chair | dB more threatening there |
        | --- | --- | --- | ---: |
        {{#gap}}
        | {{question}} | {{mover}} ({{{moverDB}}}) | {{otherSide}} ({{{otherSideDB}}}) | {{{difference}}} |
        {{/gap}}
        {{/hasGap}}
        {{#emptySeats}}

        {{.}}
        {{/emptySeats}}
        {{#concordance}}

        Agreement on what weighs most, Kendall's W from 0 to 1: {{{w}}}, {{{voices}}} voices on {{{items}}} items: {{words}}.
        {{/concordance}}
        {{#noConcordance}}

        {{.}}
        {{/noConcordance}}
        {{#before}}

        ### What the discussion changed

        {{#words}}
        - {{.}}
        {{/words}}
        {{#hasGap}}

        | Question | dB apart before | After |
        | --- | ---: | ---: |
        {{#gap}}
        | {{question}} | {{{before}}} | {{{after}}} |
        {{/gap}}
        {{/hasGap}}
        {{/before}}
        {{#hasChanges}}

        | Question | Who | First | Changed to |
        | --- | --- | --- | --- |
        {{#changes}}
        | {{question}} | {{who}} ({{seat}}) | {{first}} | {{changed}} |
        {{/changes}}
        {{/hasChanges}}
        {{#hasStances}}

        ### Is the move described rightly?

        {{#stances}}
        - {{who}} ({{seat}}): {{stance}}
        {{/stances}}
        {{/hasStances}}
        {{#hasMinority}}

        ### Reasons of those who see it otherwise

        {{#minority}}
        - {{question}} {{answer}}: {{note}} ({{who}}, {{seat}})
        {{/minority}}
        {{/hasMinority}}
        {{#hasMajority}}

        ### Reasons of those who answered as most did

        {{#majority}}
        - {{question}} {{answer}}: {{note}} ({{who}}, {{seat}})
        {{/majority}}
        {{/hasMajority}}
        {{#hasSpread}}

        ### How the answers are spread

        | Question | Taken | Spread (IQR, option steps) | | Without an answer |
        | --- | --- | ---: | --- | ---: |
        {{#spread}}
        | {{question}} | {{taken}} | {{{iqr}}} | {{words}} | {{{without}}} |
        {{/spread}}
        {{/hasSpread}}
        {{#hasAgreed}}

        ### What the group agrees on

        | Question | Answer |
        | --- | --- |
        {{#agreedSheet}}
        | {{question}} | {{answer}} |
        {{/agreedSheet}}
        {{/hasAgreed}}
        {{/team}}
        {{#voices}}

        ## Voice {{name}} ({{seat}})

        {{#origin}}
        {{.}}

        {{/origin}}
        {{^hasFigures}}
        Too little is known for a figure.
        {{/hasFigures}}
        {{#hasFigures}}
        | Figure | Value | Range |
        | --- | ---: | --- |
        {{#figures}}
        | {{name}} | {{{value}}} | {{{range}}} |
        {{/figures}}
        {{/hasFigures}}
        {{/voices}}
        {{#seats}}

        ## From {{seat}}, medians of {{{voices}}}

        | Figure | Value | Range |
        | --- | ---: | --- |
        {{#figures}}
        | {{name}} | {{{value}}} | {{{range}}} |
        {{/figures}}
        {{/seats}}
        {{#retrospective}}

        ## Then and now

        Looking back on {{about}}, begun on {{created}}.

        ### What was expected

        {{#expected}}
        - {{.}}
        {{/expected}}

        ### What they did

        {{#did}}
        - {{.}}
        {{/did}}

        ### What each would answer now

        {{count}}
        {{#hasChanged}}

        | Question | Who | Then | Now | dB more threatening |
        | --- | --- | --- | --- | ---: |
        {{#changed}}
        | {{question}} | {{who}} ({{seat}}) | {{then}} | {{now}} | {{{dB}}} |
        {{/changed}}
        {{/hasChanged}}

        ### What would have had to be shown

        Adopted then:

        {{#adopted}}
        - {{.}}
        {{/adopted}}
        {{#hasPromises}}

        Promised to them:

        {{#promises}}
        - {{.}}
        {{/promises}}
        {{/hasPromises}}
        {{#needed}}

        {{.}}
        {{/needed}}
        {{/retrospective}}
        """
}
