/// The figures, the verdicts, the receipt and the memo, on the page.
enum HTMLReadingTemplate {
    static let text = """
        {{#reading}}
        {{#warnings}}
        <p class="warning">{{.}}</p>
        {{/warnings}}
        <h2>The figures</h2>
        {{#frozenOn}}
        <p>These are the figures of the decision of <bdi>{{.}}</bdi>.</p>
        {{/frozenOn}}
        <figure>
        {{{bands}}}
        <figcaption>Each figure from 0 to 100: the mark is its value, the broad bar the range that what is not known \
        leaves open.</figcaption>
        </figure>
        <table>
        <caption>The figures, of 100</caption>
        <thead><tr><th scope="col">Figure</th><th scope="col" class="num">Value</th><th scope="col">Range</th>\
        <th scope="col">In words</th></tr></thead>
        <tbody>
        {{#figures}}
        <tr><th scope="row">{{name}}</th><td class="num">{{{value}}}</td><td class="range">{{{range}}}</td>\
        <td>{{words}}</td></tr>
        {{/figures}}
        </tbody>
        </table>
        {{#guess}}
        <p>Your own guess of the ambiguity was {{{.}}}.</p>
        {{/guess}}
        {{#firstLook}}
        <p>{{.}}</p>
        {{/firstLook}}
        {{#method}}
        <p>{{.}}</p>
        {{/method}}
        {{#hasDifferences}}
        <p>Computed anew from the recorded weights, these differ:</p>
        <ul>
        {{#differences}}
        <li>{{field}}: {{frozen}} then, {{now}} now</li>
        {{/differences}}
        </ul>
        {{/hasDifferences}}
        <h2>1. How it reads</h2>
        <p>{{headline}}</p>
        <h2>2. How hard they may answer</h2>
        {{#world}}
        <p><strong>{{name}}.</strong> {{text}}</p>
        {{/world}}
        <ul>
        {{#reactions}}
        <li><strong>{{name}}.</strong> {{text}}</li>
        {{/reactions}}
        </ul>
        {{#silence}}
        <p>{{.}}</p>
        {{/silence}}
        <h2>3. Whether the lens applies</h2>
        {{#verdicts}}
        <p><strong>{{name}}</strong> ({{{dB}}} dB). {{text}}</p>
        {{/verdicts}}
        <h2>The receipt</h2>
        <p>Each answer in decibans (dB): <span class="key up"></span>plus toward “they prepare to hurt us”, \
        <span class="key one"></span>minus toward “they protect themselves”. Each bar begins where the one above it \
        ended; the dashed line is zero.</p>
        {{#receipt}}
        <h3>{{name}}: {{{total}}}</h3>
        <table class="receipt">
        <caption>What each answer adds to {{name}}</caption>
        <thead><tr><th scope="col" class="num">dB</th><th scope="col" class="bar">Running sum</th>\
        <th scope="col">Question, answer and why it counts so</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><td class="num">{{{dB}}}</td><td class="bar">{{{bar}}}</td><th scope="row">{{question}} \
        <span class="said">{{answer}}</span>\
        <span class="why">raw {{{raw}}} dB{{#hasFactors}}, {{factors}}{{/hasFactors}}</span></th></tr>
        {{/rows}}
        </tbody>
        <tfoot><tr><td class="num">{{{totalDB}}}</td><td class="bar">{{{totalBar}}}</td><th scope="row">The sum</th>\
        </tr></tfoot>
        </table>
        {{/receipt}}
        {{#hasUnknown}}
        <h3>Not known, by how much it widens the range</h3>
        <ul>
        {{#unknown}}
        <li>{{question}} ({{{band}}} dB)</li>
        {{/unknown}}
        </ul>
        {{/hasUnknown}}
        {{/reading}}
        {{#memo}}
        <h2>The memo on their side</h2>
        <div class="memo">
        <p><strong>To our leadership. About: {{about}}.</strong></p>
        <p class="quiet">{{disclaimer}}</p>
        <h3>What we see</h3>
        <ul>
        {{#see}}
        <li>{{.}}</li>
        {{/see}}
        </ul>
        {{#hasCannotSee}}
        <h3>What we cannot see</h3>
        <ul>
        {{#cannotSee}}
        <li>{{.}}</li>
        {{/cannotSee}}
        </ul>
        {{/hasCannotSee}}
        <h3>Two explanations</h3>
        {{#explanations}}
        <p><strong>{{claim}}</strong></p>
        <ul>
        {{#support}}
        <li>{{.}}</li>
        {{/support}}
        </ul>
        {{/explanations}}
        <h3>How sure we are</h3>
        <p>{{sure}}</p>
        <h3>What we recommend</h3>
        <p>{{recommend}}</p>
        </div>
        {{/memo}}
        """
}
