/// Measures, what was set aside, plan, decision, forecast, actions, reflections and notes, on the page.
enum HTMLWorkTemplate {
    static let text = """
        {{#hasMeasures}}
        <h2>Measures</h2>
        {{#after}}
        <figure>
        {{{bands}}}
        <figcaption><span class="key one"></span>upper bar: before. <span class="key two"></span>lower bar: with the \
        measures adopted.</figcaption>
        </figure>
        <table>
        <caption>Before and after the adopted measures, of 100</caption>
        <thead><tr><th scope="col">Figure</th><th scope="col" class="num">Before</th>\
        <th scope="col" class="num">After</th></tr></thead>
        <tbody>
        {{#figures}}
        <tr><th scope="row">{{name}}</th><td class="num">{{{before}}}</td><td class="num">{{{after}}}</td></tr>
        {{/figures}}
        </tbody>
        </table>
        {{/after}}
        {{#groups}}
        <h3>{{name}}</h3>
        <ul>
        {{#measures}}
        <li><strong>{{name}}</strong> ({{kind}}).\
        {{#effect}} Escalation {{{without}}} without it, {{{with}}} with it.{{/effect}}\
        {{#why}} Why: <bdi>{{.}}</bdi>.{{/why}}{{#owner}} Owner: <bdi>{{.}}</bdi>.{{/owner}}\
        {{#due}} Due: <bdi>{{.}}</bdi>.{{/due}}</li>
        {{/measures}}
        </ul>
        {{/groups}}
        {{/hasMeasures}}
        {{#hasLeftOut}}
        <h2>What was set aside, and why</h2>
        {{#hasRejected}}
        <h3>Measures</h3>
        <ul>
        {{#rejected}}
        <li><strong>{{name}}.</strong> Why: <bdi>{{why}}</bdi>.</li>
        {{/rejected}}
        </ul>
        {{/hasRejected}}
        {{#hasNotApplying}}
        <h3>Questions that do not apply</h3>
        <ul>
        {{#notApplying}}
        <li>{{question}} <bdi>{{why}}</bdi></li>
        {{/notApplying}}
        </ul>
        {{/hasNotApplying}}
        {{#leftOutCosts}}
        <p>Costs ruled out for the plan: {{.}}.</p>
        {{/leftOutCosts}}
        {{/hasLeftOut}}
        {{#plan}}
        <h2>The plan</h2>
        <p>Escalation to reach: {{{target}}}.</p>
        {{#answer}}
        <p>{{words}} Before: {{{before}}}. With the package: {{{escalation}}}, burden {{{burden}}}. With every measure \
        there is: {{{floor}}}.</p>
        <ul>
        {{#measures}}
        <li>{{.}}</li>
        {{/measures}}
        </ul>
        {{/answer}}
        {{/plan}}
        {{#decision}}
        <h2>The decision</h2>
        <p><strong>{{choice}}</strong>, on <bdi>{{on}}</bdi>.\
        {{#reviewOn}} To be looked at again on <bdi>{{.}}</bdi>.{{/reviewOn}}</p>
        <blockquote>
        {{#why}}
        <p dir="auto">{{.}}</p>
        {{/why}}
        </blockquote>
        {{/decision}}
        {{#hasForecasts}}
        <h2>The forecast</h2>
        <ul>
        {{#forecasts}}
        <li>{{reaction}}: {{{chance}}} of 100{{#by}} by <bdi>{{.}}</bdi>{{/by}}</li>
        {{/forecasts}}
        </ul>
        {{/hasForecasts}}
        {{#hasOutcomes}}
        <h2>What happened</h2>
        <table>
        <caption>Each reaction that was forecast or expected, and what came of it</caption>
        <thead><tr><th scope="col">Reaction</th><th scope="col">What happened</th>\
        <th scope="col" class="num">Forecast, of 100</th><th scope="col">The coach expected it</th></tr></thead>
        <tbody>
        {{#outcomes}}
        <tr><th scope="row">{{reaction}}</th><td>{{said}}{{#on}}, <bdi>{{.}}</bdi>{{/on}}{{#note}}. <bdi>{{.}}</bdi>\
        {{/note}}</td><td class="num">{{#forecast}}{{{.}}}{{/forecast}}{{^forecast}}none{{/forecast}}</td>\
        <td>{{#expected}}yes{{/expected}}{{^expected}}no{{/expected}}</td></tr>
        {{/outcomes}}
        </tbody>
        </table>
        {{/hasOutcomes}}
        {{#hasPromises}}
        <h2>Promises</h2>
        <ul>
        {{#promises}}
        <li><bdi>{{text}}</bdi>: {{said}}</li>
        {{/promises}}
        </ul>
        {{/hasPromises}}
        {{#hasEarlier}}
        <h2>Earlier decisions</h2>
        <ul>
        {{#earlier}}
        <li><bdi>{{on}}</bdi>: <strong>{{choice}}</strong>.{{#ambiguity}} Ambiguity {{{.}}}.{{/ambiguity}}\
        {{#escalation}} Escalation {{{.}}}.{{/escalation}}{{#adopted}} Adopted: {{.}}.{{/adopted}}\
        {{#why}} Why: <bdi>{{.}}</bdi>{{/why}}</li>
        {{/earlier}}
        </ul>
        {{/hasEarlier}}
        {{#hasActions}}
        <h2>Actions</h2>
        <ul>
        {{#actions}}
        <li><bdi>{{text}}</bdi>{{#owner}} (<bdi>{{.}}</bdi>){{/owner}}{{#due}}, due <bdi>{{.}}</bdi>{{/due}}\
        {{#done}}: done{{/done}}</li>
        {{/actions}}
        </ul>
        {{/hasActions}}
        {{#hasReflections}}
        <h2>Reflections</h2>
        {{#reflections}}
        <h3>{{question}}</h3>
        {{#hasFirst}}
        <p class="quiet">First:</p>
        <blockquote>
        {{#first}}
        <p dir="auto">{{.}}</p>
        {{/first}}
        </blockquote>
        {{/hasFirst}}
        {{#hasLatest}}
        <p class="quiet">Latest:</p>
        <blockquote>
        {{#latest}}
        <p dir="auto">{{.}}</p>
        {{/latest}}
        </blockquote>
        {{/hasLatest}}
        {{/reflections}}
        {{/hasReflections}}
        {{#hasNotes}}
        <h2>Notes</h2>
        {{#notes}}
        <h3>{{question}} {{answer}}</h3>
        {{#lines}}
        <p dir="auto">{{.}}</p>
        {{/lines}}
        {{/notes}}
        {{/hasNotes}}
        """
}
