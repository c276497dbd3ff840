/// The pages. `{{ }}` is anybody's text and escaped; `{{{ }}}` is only ever a number or a drawing of ours.
enum HTMLTemplate {
    /// - Parameter body: what stands inside `<main>` and after it.
    static func page(_ body: String) -> String {
        """
        {{% CONTENT_TYPE:ISOLATED-HTML}}
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{{{pageTitle}}}</title>
        <style>
        {{{style}}}
        </style>
        </head>
        <body>
        <main>
        \(body)
        </footer>
        </body>
        </html>

        """
    }

    static let review = """
        <header>
        <p class="kind">How it looks from the other side</p>
        <h1 dir="auto">{{title}}</h1>
        </header>
        <dl class="summary">
        {{#summary}}
        <div><dt>{{name}}</dt><dd>{{text}}</dd></div>
        {{/summary}}
        </dl>
        <dl>
        {{#facts}}
        <div><dt>{{name}}</dt><dd dir="auto">{{value}}</dd></div>
        {{/facts}}
        </dl>
        {{#texts}}
        <h2>{{name}}</h2>
        <blockquote>
        {{#lines}}
        <p dir="auto">{{.}}</p>
        {{/lines}}
        </blockquote>
        {{/texts}}
        {{#tooLittle}}
        <h2>Too little is known</h2>
        <p>{{words}}</p>
        <ul>
        {{#missing}}
        <li>{{.}}</li>
        {{/missing}}
        </ul>
        {{/tooLittle}}
        \(HTMLTeamTemplate.text)
        \(HTMLReadingTemplate.text)
        \(HTMLWorkTemplate.text)
        <h2>What the numbers are</h2>
        <p>{{standing}}</p>
        <ul>
        {{#packs}}
        <li>Pack <bdi>{{id}}</bdi>, version <bdi>{{version}}</bdi> (<bdi>{{digest}}</bdi>)</li>
        {{/packs}}
        </ul>
        </main>
        <footer>
        <p>This report holds what was confided. Look before you pass it on.</p>
        """

    static let shared = """
        <h1 dir="auto">{{title}}</h1>
        {{#nothing}}
        <p>{{.}}</p>
        {{/nothing}}
        {{#told}}
        <h2>{{name}}</h2>
        {{#lines}}
        <p dir="auto">{{.}}</p>
        {{/lines}}
        {{/told}}
        {{#hasPromises}}
        <h2>What we promise</h2>
        <ul>
        {{#promises}}
        <li dir="auto">{{text}}</li>
        {{/promises}}
        </ul>
        {{/hasPromises}}
        </main>
        <footer>
        <p>{{standing}}</p>
        """
}
