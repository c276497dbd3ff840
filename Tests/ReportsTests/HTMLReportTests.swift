import Alternatives
import Assessment
import Foundation
import Interview
import Packs
import Sessions
import Testing

@testable import Reports

@Suite struct HTMLReportTests {
    @Test func escapes() {
        #expect(HTMLText.escaped("<a href=\"x\" b='y'>&amp;") == "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;")
        #expect(HTMLText.escaped("a\u{1B}[31m\u{0}\u{9B}\u{202E}b\u{200B}") == "a\u{FFFD}[31m\u{FFFD}\u{FFFD}b")
        #expect(HTMLText.escaped("a\nb\u{2028}c") == "a b c")
        #expect(HTMLText.escaped("<שם>".apart) == "<bdi>&lt;שם&gt;</bdi>")
        #expect(HTMLText.escaped("a\u{2068}b") == "a<bdi>b</bdi>")
        #expect(HTMLText.escaped("a\u{2069}b\u{2068}\u{2068}c\u{2069}") == "ab<bdi><bdi>c</bdi></bdi>")
        #expect(HTMLText.plain("\u{2068}<x>\u{2069}") == "&lt;x&gt;")
        #expect("a\u{2069}b".apart == "\u{2068}ab\u{2069}" && "".apart == "")
    }

    /// Every element closed in its place, headings without a gap, every table with its headers, nothing from elsewhere.
    @Test(arguments: [Samples.review(), Samples.team(), Samples.hostileReview(), Session(id: "x", now: "y")])
    func isAPageByItself(_ session: Session) async throws {
        let html = try Samples.html(session)
        let page = try await Page.read(html)
        #expect(page["faults"] as? [String] == [])
        let tags = try #require(page["tags"] as? [String: Int])
        for tag in ["script", "img", "link", "iframe", "object", "embed", "base", "form", "image", "use", "a"] {
            #expect(tags[tag] == nil, "<\(tag)>")
        }
        #expect(tags["h1"] == 1 && tags["title"] == 1 && tags["main"] == 1 && tags["style"] == 1)
        let heads = try #require(page["heads"] as? [Int])
        #expect(heads.first == 1 && zip(heads, heads.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(heads)")
        let attributes = try #require(page["attrs"] as? [[String]])
        for attribute in attributes {
            #expect(!attribute[1].hasPrefix("on") && !["src", "href", "style", "xlink:href"].contains(attribute[1]))
        }
        #expect(attributes.contains(["html", "lang", "en"]))
        let tables = try #require(page["tables"] as? [[String: Int]])
        #expect(tables.allSatisfy { $0 == ["caption": 1, "thead": 1] })
        #expect(!html.contains("url(") && !html.contains("@import") && !html.contains("{{"))
        #expect(html.hasPrefix("<!DOCTYPE html>"))
    }

    @Test func hostileTextMeansNothing() async throws {
        let html = try Samples.html(Samples.hostileReview())
        #expect(!html.contains("<script") && !html.contains("</title> ש"))
        #expect(html.components(separatedBy: "</style>").count == 2)
        let bad = html.unicodeScalars.filter {
            ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
                || (0x2066...0x2069).contains($0.value)
        }
        #expect(bad.isEmpty)
        let page = try await Page.read(html)
        let text = try #require(page["text"] as? String)
        #expect(text.contains("<script>alert(1)</script> & \"double\" 'single' </style></title> שלום turned"))
        #expect((page["title"] as? String)?.hasPrefix("<script>alert(1)</script> & \"double\"") == true)
        // A sentence of ours keeps the name apart.
        let answered = try Samples.html(Samples.review())
        #expect(answered.contains("<bdi>Hosting firms</bdi>") || answered.contains("<bdi>hosting firms</bdi>"))
    }

    @Test func figuresAreThoseOfTheRecord() async throws {
        let session = Samples.review()
        let report = try Samples.report(session)
        let before = try #require(report.before)
        let after = try #require(report.after)
        let page = try await Page.read(Samples.html(session))
        let cells = try #require(page["cells"] as? [[String]])
        for ((name, old), (_, new)) in zip(before.figures, after.figures) {
            let title = Words.figure(named: name)
            let range = Words.band(old.low, old.high) ?? ""
            #expect(cells.contains { $0.prefix(3) == [title, Words.number(old.value), range] }, "\(name)")
            #expect(cells.contains([title, Words.number(old.value), Words.number(new.value)]), "\(name)")
        }
        // The receipt row by row: first what moves a figure by 1 dB or more, then the rest.
        let shown = cells.filter { $0.count == 3 && $0[2].contains(" dB") && Double($0[0]) != nil }.map { $0[0] }
        let order = ["ambiguity", "mistrust", "threat", "pressure", "honesty", "their-intent"]
        let expected = [true, false].flatMap { isLarge in
            order.flatMap { figure in
                before.receipt.filter { $0.figure.rawValue == figure && (abs($0.dB) >= 1) == isLarge }
                    .map { Words.signed($0.dB) }
            }
        }
        #expect(shown == expected && expected.count > 40)
    }

    /// The last bar ends where the sum does: the waterfall adds up to the figure.
    @Test func theWaterfallAddsUp() throws {
        let before = try #require(Samples.report(Samples.review()).before)
        for (name, figure) in before.figures where name != "escalation" {
            let sum = before.receipt.filter { $0.figure.rawValue == name }.map(\.dB).reduce(0, +)
            #expect(abs(sum - (figure.dB ?? .nan)) < 1e-9, "\(name)")
        }
        let drawing = WaterfallDrawing([3, -1, 0], total: 2)
        #expect(drawing.bars.count == 3)
        #expect(drawing.bars[0].contains("class=\"plus\" x=\"2.0%\" y=\"3\" width=\"96.0%\""))
        #expect(drawing.bars[1].contains("class=\"minus\" x=\"66.0%\" y=\"3\" width=\"32.0%\""))
        #expect(drawing.bars[2].contains("class=\"none\""))
        #expect(drawing.totalBar.contains("class=\"total\" x=\"2.0%\" y=\"3\" width=\"64.0%\""))
    }

    @Test func bandsStandWhereTheFiguresAre() throws {
        let report = try Samples.report(Samples.review())
        let before = try #require(report.before)
        let after = try #require(report.after)
        let svg = BandDrawing.svg(
            zip(before.figures, after.figures).map { old, new in
                .init(
                    name: old.name, before: (old.figure.value, old.figure.low, old.figure.high),
                    after: (new.figure.value, new.figure.low, new.figure.high))
            })
        for reading in [before, after] {
            for (_, figure) in reading.figures {
                #expect(svg.contains(" x=\"\(Words.number(figure.value))%\""))
                #expect(svg.contains(" x=\"\(Words.number(figure.low))%\""))
            }
        }
    }

    @Test func aNoteOfTenThousandWordsIsThereWhole() async throws {
        var session = Samples.review()
        let words = (1...10_000).map { "word\($0)" }.joined(separator: " ")
        session.voices[0].notes[Samples.pack.items[0].id] = words
        let page = try await Page.read(Samples.html(session))
        #expect((page["text"] as? String)?.contains(words) == true)
        #expect(page["faults"] as? [String] == [])
    }

    /// Contrast of letters on both grounds, by WCAG's formula.
    @Test(arguments: [HTMLStyle.light, HTMLStyle.dark])
    func lettersStandOut(_ colours: [String: String]) throws {
        func luminance(_ name: String) throws -> Double {
            let text = try #require(colours[name])
            let hex = try #require(Int(text.dropFirst(), radix: 16))
            let parts = [hex >> 16 & 255, hex >> 8 & 255, hex & 255].map { part -> Double in
                let value = Double(part) / 255
                return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        func contrast(_ one: String, _ other: String) throws -> Double {
            let (first, second) = (try luminance(one), try luminance(other))
            return (max(first, second) + 0.05) / (min(first, second) + 0.05)
        }
        for ground in ["ground", "panel"] {
            for letters in ["text", "quiet", "warn"] { #expect(try contrast(letters, ground) >= 4.5, "\(letters)") }
            for drawn in ["plus", "minus", "sum", "later", "accent"] {
                #expect(try contrast(drawn, ground) >= 3, "\(drawn)")
            }
        }
    }
}
