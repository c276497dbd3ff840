/// Several voices, on the page.
enum HTMLTeamTemplate {
    static let text = """
        {{#team}}
        <h2>Several voices</h2>
        <p>{{agreed}}</p>
        {{#hasGap}}
        <div class="scroll" tabindex="0" role="region" aria-label="Where the chairs differ most">
        <table>
        <caption>Where the chairs differ most: medians, and decibans (dB) more threatening to the other side</caption>
        <thead><tr><th scope="col">Question</th><th scope="col">The mover's chair</th>\
        <th scope="col">The other side's chair</th><th scope="col" class="num">dB more</th></tr></thead>
        <tbody>
        {{#gap}}
        <tr><th scope="row" dir="auto">{{question}}</th><td dir="auto">{{mover}} ({{{moverDB}}})</td>\
        <td dir="auto">{{otherSide}} ({{{otherSideDB}}})</td><td class="num">{{{difference}}}</td></tr>
        {{/gap}}
        </tbody>
        </table>
        </div>
        {{/hasGap}}
        {{#emptySeats}}
        <p>{{.}}</p>
        {{/emptySeats}}
        {{#concordance}}
        <p>Agreement on what weighs most (Kendall's W, from 0 to 1): <strong>{{{w}}}</strong>, {{{voices}}} voices on \
        {{{items}}} items: {{words}}.</p>
        {{/concordance}}
        {{#noConcordance}}
        <p>{{.}}</p>
        {{/noConcordance}}
        \(HTMLDiscussionTemplate.text)
        {{#hasStances}}
        <h3>Is the move described rightly?</h3>
        <ul>
        {{#stances}}
        <li><bdi>{{who}}</bdi> ({{seat}}): {{stance}}</li>
        {{/stances}}
        </ul>
        {{/hasStances}}
        {{#hasMinority}}
        <h3>Reasons of those who see it otherwise</h3>
        <ul>
        {{#minority}}
        <li>{{question}} {{answer}}: <q dir="auto">{{note}}</q> (<bdi>{{who}}</bdi>, {{seat}})</li>
        {{/minority}}
        </ul>
        {{/hasMinority}}
        {{#hasMajority}}
        <h3>Reasons of those who answered as most did</h3>
        <ul>
        {{#majority}}
        <li>{{question}} {{answer}}: <q dir="auto">{{note}}</q> (<bdi>{{who}}</bdi>, {{seat}})</li>
        {{/majority}}
        </ul>
        {{/hasMajority}}
        {{#hasSpread}}
        <div class="scroll" tabindex="0" role="region" aria-label="How the answers are spread">
        <table>
        <caption>How the answers are spread; the spread is the interquartile range in option steps</caption>
        <thead><tr><th scope="col">Question</th><th scope="col">Taken</th><th scope="col" class="num">Spread</th>\
        <th scope="col">In words</th><th scope="col" class="num">Without</th></tr></thead>
        <tbody>
        {{#spread}}
        <tr><th scope="row" dir="auto">{{question}}</th><td dir="auto">{{taken}}</td><td class="num">{{{iqr}}}</td>\
        <td>{{words}}</td><td class="num">{{{without}}}</td></tr>
        {{/spread}}
        </tbody>
        </table>
        </div>
        {{/hasSpread}}
        \(HTMLDiscussionTemplate.agreed)
        {{/team}}
        {{#voices}}
        <h3>Voice <bdi>{{name}}</bdi> ({{seat}})</h3>
        {{#origin}}
        <p dir="auto">{{.}}</p>
        {{/origin}}
        {{^hasFigures}}
        <p>Too little is known for a figure.</p>
        {{/hasFigures}}
        {{#hasFigures}}
        \(figures("Figures of this voice, of 100"))
        {{/hasFigures}}
        {{/voices}}
        {{#seats}}
        <h3>From {{seat}}, medians of {{{voices}}}</h3>
        \(figures("Medians in decibans over that chair's voices, of 100"))
        {{/seats}}
        \(HTMLRetrospectiveTemplate.text)
        """

    private static func figures(_ caption: String) -> String {
        """
        <table>
        <caption>\(caption)</caption>
        <thead><tr><th scope="col">Figure</th><th scope="col" class="num">Value</th><th scope="col">Range</th></tr>\
        </thead>
        <tbody>
        {{#figures}}
        <tr><th scope="row">{{name}}</th><td class="num">{{{value}}}</td><td class="range">{{{range}}}</td></tr>
        {{/figures}}
        </tbody>
        </table>
        """
    }
}
