/// What a group changed and what it agrees on, on the page.
enum HTMLDiscussionTemplate {
    static let text = """
        {{#before}}
        <h3>What the discussion changed</h3>
        {{#words}}
        <p>{{.}}</p>
        {{/words}}
        {{#hasGap}}
        <div class="scroll" tabindex="0" role="region" aria-label="The gap before and after">
        <table>
        <caption>The gap before and after the discussion, in decibans (dB)</caption>
        <thead><tr><th scope="col">Question</th><th scope="col" class="num">Before</th><th scope="col">After</th></tr></thead>
        <tbody>
        {{#gap}}
        <tr><th scope="row" dir="auto">{{question}}</th><td class="num">{{{before}}}</td><td>{{after}}</td></tr>
        {{/gap}}
        </tbody>
        </table>
        </div>
        {{/hasGap}}
        {{/before}}
        {{#hasChanges}}
        <div class="scroll" tabindex="0" role="region" aria-label="Answers that were changed">
        <table>
        <caption>Answers that were changed, beside the first ones</caption>
        <thead><tr><th scope="col">Question</th><th scope="col">Who</th><th scope="col">First</th>\
        <th scope="col">Changed to</th></tr></thead>
        <tbody>
        {{#changes}}
        <tr><th scope="row" dir="auto">{{question}}</th><td><bdi>{{who}}</bdi> ({{seat}})</td>\
        <td dir="auto">{{first}}</td><td dir="auto">{{changed}}</td></tr>
        {{/changes}}
        </tbody>
        </table>
        </div>
        {{/hasChanges}}
        """

    static let agreed = """
        {{#hasAgreed}}
        <div class="scroll" tabindex="0" role="region" aria-label="What the group agrees on">
        <table>
        <caption>What the group agrees on</caption>
        <thead><tr><th scope="col">Question</th><th scope="col">Answer</th></tr></thead>
        <tbody>
        {{#agreedSheet}}
        <tr><th scope="row" dir="auto">{{question}}</th><td dir="auto">{{answer}}</td></tr>
        {{/agreedSheet}}
        </tbody>
        </table>
        </div>
        {{/hasAgreed}}
        """
}

/// Then and now, on the page.
enum HTMLRetrospectiveTemplate {
    static let text = """
        {{#retrospective}}
        <h2>Then and now</h2>
        <p>Looking back on <bdi>{{about}}</bdi>, begun on {{created}}.</p>
        <h3>What was expected</h3>
        <ul>
        {{#expected}}
        <li dir="auto">{{.}}</li>
        {{/expected}}
        </ul>
        <h3>What they did</h3>
        <ul>
        {{#did}}
        <li dir="auto">{{.}}</li>
        {{/did}}
        </ul>
        <h3>What each would answer now</h3>
        <p>{{count}}</p>
        {{#hasChanged}}
        <div class="scroll" tabindex="0" role="region" aria-label="Answers that are others today">
        <table>
        <caption>Answers that are others today; decibans (dB) more threatening than then</caption>
        <thead><tr><th scope="col">Question</th><th scope="col">Who</th><th scope="col">Then</th>\
        <th scope="col">Now</th><th scope="col" class="num">dB more</th></tr></thead>
        <tbody>
        {{#changed}}
        <tr><th scope="row" dir="auto">{{question}}</th><td><bdi>{{who}}</bdi> ({{seat}})</td>\
        <td dir="auto">{{then}}</td><td dir="auto">{{now}}</td><td class="num">{{{dB}}}</td></tr>
        {{/changed}}
        </tbody>
        </table>
        </div>
        {{/hasChanged}}
        <h3>What would have had to be shown</h3>
        <p>Adopted then:</p>
        <ul>
        {{#adopted}}
        <li>{{.}}</li>
        {{/adopted}}
        </ul>
        {{#hasPromises}}
        <p>Promised to them:</p>
        <ul>
        {{#promises}}
        <li dir="auto">{{.}}</li>
        {{/promises}}
        </ul>
        {{/hasPromises}}
        {{#needed}}
        <p>{{.}}</p>
        {{/needed}}
        {{/retrospective}}
        """
}
