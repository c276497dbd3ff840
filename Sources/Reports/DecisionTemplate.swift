/// The decision record. `{{ }}` is anybody's text and escaped.
enum DecisionTemplate {
    static let text = """
        {{% CONTENT_TYPE:MARKDOWN}}
        ---
        status: {{{status}}}
        {{#date}}
        date: {{{.}}}
        {{/date}}
        ---

        # {{title}}

        ## Context and Problem Statement

        {{#facts}}
        - {{name}}: {{value}}
        {{/facts}}
        {{#texts}}

        {{name}}:

        {{#lines}}
        > {{.}}
        >
        {{/lines}}
        {{/texts}}

        How does this look from the other side, and what do we do about it?

        ## Decision Drivers

        {{#drivers}}
        * {{.}}
        {{/drivers}}

        ## Considered Options

        {{#options}}
        * {{name}}
        {{/options}}

        ## Decision Outcome

        {{^chosen}}
        No option is chosen yet.
        {{/chosen}}
        {{#chosen}}
        Chosen option: "{{.}}", {{#hasReasons}}because{{/hasReasons}}{{^hasReasons}}and no reason is recorded.{{/hasReasons}}
        {{/chosen}}
        {{#hasReasons}}

        {{#reasons}}
        > {{.}}
        >
        {{/reasons}}
        {{/hasReasons}}

        ### Consequences

        {{#escalations}}
        * {{.}}
        {{/escalations}}
        {{#groups}}

        {{name}}:

        {{#measures}}
        * **{{name}}** ({{kind}}).{{#effect}} Escalation {{{without}}} without it, {{{with}}} with it.{{/effect}}{{#why}} Why: {{.}}.{{/why}}{{#owner}} Owner: {{.}}.{{/owner}}{{#due}} Due: {{.}}.{{/due}}
        {{/measures}}
        {{/groups}}

        ### Confirmation

        {{#reviewDay}}
        To be looked at again on {{.}}.
        {{/reviewDay}}
        {{^reviewDay}}
        No day is set for looking at it again.
        {{/reviewDay}}

        {{#forecasts}}
        * {{reaction}}: {{{chance}}} of 100{{#by}} by {{.}}{{/by}}
        {{/forecasts}}

        ## Pros and Cons of the Options
        {{#options}}

        ### {{name}}

        {{#points}}
        * {{.}}
        {{/points}}
        {{/options}}
        {{#hasLeftOut}}

        ## What was set aside, and why

        {{#rejected}}
        * {{name}}. Why: {{why}}.
        {{/rejected}}
        {{#notApplying}}
        * {{question}} {{why}}
        {{/notApplying}}
        {{#leftOutCosts}}
        * Costs ruled out for the plan: {{.}}.
        {{/leftOutCosts}}
        {{/hasLeftOut}}
        {{#team}}

        ## Several voices

        {{agreed}}
        {{#hasMinority}}

        Reasons of those who see it otherwise:

        {{#minority}}
        * {{question}} {{answer}}: {{note}} ({{who}}, {{seat}})
        {{/minority}}
        {{/hasMinority}}
        {{/team}}

        ## More Information

        {{#actions}}
        * {{text}}{{#owner}} ({{.}}){{/owner}}{{#due}}, due {{.}}{{/due}}{{#done}}: done{{/done}}
        {{/actions}}

        {{standing}}

        {{#packs}}
        * Pack {{id}}, version {{version}} ({{digest}})
        {{/packs}}

        """
}
