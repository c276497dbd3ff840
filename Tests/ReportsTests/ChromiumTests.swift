import Alternatives
import Assessment
import Foundation
import Interview
import Packs
import Sessions
import Subprocess
import SystemPackage
import Testing

/// The page in a real browser, where one is installed.
@Suite(.enabled(if: Tools.chromium != nil), .serialized) struct ChromiumTests {
    /// What a shot at that size shows: its size, how many colours, and how many rows are of one colour.
    private static let look = """
        import json, struct, sys, zlib
        data = open(sys.stdin.read(), "rb").read()
        at, idat = 8, b""
        while at < len(data):
            size, kind = struct.unpack(">I4s", data[at:at + 8])
            body = data[at + 8:at + 8 + size]
            if kind == b"IHDR": width, height, depth, colour = struct.unpack(">IIBB", body[:10])
            if kind == b"IDAT": idat += body
            at += 12 + size
        bpp = {2: 3, 6: 4}[colour]
        raw, line = zlib.decompress(idat), width * bpp
        before, colours, plain = bytearray(line), {}, 0
        for y in range(height):
            filter, row = raw[y * (line + 1)], bytearray(raw[y * (line + 1) + 1:(y + 1) * (line + 1)])
            for x in range(line):
                a = row[x - bpp] if x >= bpp else 0
                b = before[x]
                c = before[x - bpp] if x >= bpp else 0
                if filter == 1: row[x] = row[x] + a & 255
                elif filter == 2: row[x] = row[x] + b & 255
                elif filter == 3: row[x] = row[x] + (a + b) // 2 & 255
                elif filter == 4:
                    p = a + b - c
                    pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
                    row[x] = row[x] + (a if pa <= pb and pa <= pc else b if pb <= pc else c) & 255
            before = row
            seen = {bytes(row[x:x + 3]) for x in range(0, line, bpp)}
            plain += len(seen) == 1
            for one in seen: colours[one] = colours.get(one, 0) + 1
        ground = max(colours, key=colours.get)
        print(json.dumps({"width": width, "height": height, "colours": len(colours), "plain": plain,
            "ground": list(ground)}))
        """

    struct Shot {
        var width, height, colours, plain: Int
        var ground: [Int]
        /// Addresses outside the page that the browser asked for.
        var requests: [String]
    }

    /// Every request of the page goes to a proxy that is not there, and is written down in the browser's log.
    private func shot(_ html: String, width: Int, height: Int, _ more: [String] = []) async throws -> Shot {
        try await Tools.withFolder { folder in
            try Data(html.utf8).write(to: URL(filePath: folder + "/page.html"))
            let chromium = try #require(Tools.chromium)
            let result = try await Subprocess.run(
                .path(FilePath(chromium)),
                arguments: Arguments(
                    [
                        "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                        "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--no-first-run", "--proxy-server=127.0.0.1:9",
                        "--user-data-dir=\(folder)/profile", "--log-net-log=\(folder)/net.json",
                        "--window-size=\(width),\(height)", "--screenshot=\(folder)/page.png",
                    ] + more + ["file://\(folder)/page.html"]),
                environment: .inherit.updating(["HOME": folder]),
                output: .string(limit: 1 << 20), error: .string(limit: 1 << 22))
            guard result.terminationStatus.isSuccess else { throw Tools.Trouble(words: result.standardError) }
            let seen = try #require(
                try await Tools.python(Self.look, folder + "/page.png") as? [String: Any])
            func number(_ key: String) -> Int { seen[key] as? Int ?? -1 }
            let log = try String(contentsOfFile: folder + "/net.json", encoding: .utf8)
            let requests = log.matches(of: /https?:\/\/[^"\\ ]+/).map { String($0.output) }
            return Shot(
                width: number("width"), height: number("height"), colours: number("colours"), plain: number("plain"),
                ground: seen["ground"] as? [Int] ?? [], requests: requests.filter { $0.contains("example.invalid") })
        }
    }

    @Test(arguments: [(500, 900), (1100, 900)])
    func isNotBlank(_ width: Int, _ height: Int) async throws {
        let shot = try await shot(Samples.html(Samples.review()), width: width, height: height)
        #expect(shot.width == width && shot.height == height)
        #expect(shot.colours > 20 && shot.plain < height * 3 / 4)
        #expect(shot.ground == [255, 255, 255])
    }

    /// On a telephone nothing stands beyond the edge: the window, and every element in what scrolls by itself or not.
    @Test func nothingIsWiderThanATelephone() async throws {
        for (name, html) in [
            ("review", try Samples.html(Samples.review())), ("team", try Samples.html(Samples.team())),
            ("calibration", try Samples.calibration()),
            ("control", "<!doctype html><div id=wide style='width: 900px'>x</div>"),
        ] {
            let wide = try await beyond(html, width: 320)
            #expect(wide.isEmpty == (name != "control"), "\(name): \(wide)")
        }
    }

    /// Whether the coach was right, drawn: as wide as a desk and as narrow as a telephone.
    @Test func theCalibrationPageIsDrawn() async throws {
        let html = try Samples.calibration()
        #expect(html.components(separatedBy: "<svg class=\"points\"").count - 1 == 3)
        let patterns = Samples.patterns()
        #expect(patterns.contains("class=\"course\"") && !patterns.contains("<script"))
        for (width, page) in [(320, html), (1100, html), (320, patterns), (1100, patterns)] {
            let wide = try await beyond(page, width: width)
            #expect(wide.isEmpty, "\(width): \(wide)")
        }
        let shot = try await shot(html, width: 1100, height: 900)
        #expect(shot.colours > 20 && shot.plain < 700 && shot.ground == [255, 255, 255] && shot.requests.isEmpty)
    }

    /// The elements that stand beyond the right edge of a frame of that width, as the browser lays it out.
    private func beyond(_ html: String, width: Int) async throws -> String {
        try await Tools.withFolder { folder in
            let inner = html.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
            // Windows are never so narrow; a frame may be. What scrolls within itself is no trouble.
            let outer = """
                <!doctype html><iframe id=f width=\(width) height=900 style="border:0" srcdoc="\(inner)"></iframe><p id=said>
                <script>
                f.onload = () => {
                    const inner = f.contentDocument, wide = []
                    for (const one of inner.querySelectorAll("body *")) {
                        let scrolls = false
                        for (let up = one.parentElement; up; up = up.parentElement)
                            if (up !== inner.body && up !== inner.documentElement
                                && ["auto", "scroll", "hidden"].includes(getComputedStyle(up).overflowX)) scrolls = true
                        if (!scrolls && one.getBoundingClientRect().right > \(width) + 0.5)
                            wide.push(one.tagName + "." + one.className.baseVal + one.className)
                    }
                    if (inner.documentElement.scrollWidth > \(width)) wide.push("page " + inner.documentElement.scrollWidth)
                    said.textContent = "laid out: " + wide.join(" ") + "."
                }
                </script>
                """
            try Data(outer.utf8).write(to: URL(filePath: folder + "/page.html"))
            let chromium = try #require(Tools.chromium)
            let result = try await Subprocess.run(
                .path(FilePath(chromium)),
                arguments: Arguments([
                    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--user-data-dir=\(folder)/profile", "--virtual-time-budget=4000",
                    "--dump-dom", "file://\(folder)/page.html",
                ]),
                environment: .inherit.updating(["HOME": folder]),
                output: .string(limit: 1 << 24), error: .string(limit: 1 << 22))
            let said = try #require(result.standardOutput.firstMatch(of: /laid out: ([^<]*)\.</))
            return String(said.output.1)
        }
    }

    @Test func isDarkByNight() async throws {
        let shot = try await shot(
            Samples.html(Samples.review()), width: 600, height: 700, ["--blink-settings=preferredColorScheme=0"])
        #expect(shot.ground == [0x13, 0x17, 0x1C])
        #expect(shot.colours > 20)
    }

    /// Text that asks for something from elsewhere gets nothing; the same asked for by a page is seen, so that this
    /// test can fail.
    @Test func noRequestLeaves() async throws {
        var session = Samples.hostileReview()
        let evil = "<img src=\"http://example.invalid/a.png\"><script src='http://example.invalid/b.js'></script>"
        session.move.title = evil
        session.move.description = evil
        session.voices[0].notes[Samples.pack.items[0].id] = evil
        #expect(try await shot(Samples.html(session), width: 500, height: 500).requests == [])
        let control = try await shot("<p>x</p>" + evil, width: 500, height: 500)
        #expect(!control.requests.isEmpty)
    }
}
