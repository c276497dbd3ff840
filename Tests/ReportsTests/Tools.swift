import Foundation
import Subprocess
import Support
import SystemPackage

/// Other programs that read what the reports say.
enum Tools {
    struct Trouble: Error { var words: String }

    /// A script for python3 over a text.
    ///
    /// - Returns: the JSON it prints.
    static func python(_ script: String, _ text: String) async throws -> Any {
        let result = try await Subprocess.run(
            .name("python3"), arguments: Arguments(["-c", script]),
            environment: .inherit.updating(["PYTHONIOENCODING": "utf-8"]),
            input: .fileDescriptor(try StandardInput.holding(text.utf8), closeAfterSpawningProcess: true),
            output: .string(limit: 1 << 24), error: .string(limit: 1 << 20))
        guard result.terminationStatus.isSuccess else { throw Trouble(words: result.standardError) }
        return try JSONSerialization.jsonObject(
            with: Data(result.standardOutput.utf8), options: .fragmentsAllowed)
    }

    static var chromium: String? {
        ["chromium", "chromium-browser", "google-chrome"].lazy.flatMap { name in
            (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
        }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A folder that is gone after the work.
    static func withFolder<Result>(_ work: (String) async throws -> Result) async throws -> Result {
        let folder = NSTemporaryDirectory() + "reports-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await work(folder)
    }
}

/// The page as python's parser sees it: whether every element is closed, and what may not be there.
enum Page {
    static let script = #"""
        import html.parser, json, re, sys
        VOID = {"meta", "br", "hr", "img", "link", "input"}
        class P(html.parser.HTMLParser):
            def __init__(self):
                super().__init__(convert_charrefs=True)
                self.stack, self.faults, self.tags, self.attrs = [], [], {}, []
                self.heads, self.text, self.cells, self.title, self.tables = [], [], [], "", []
            def handle_starttag(self, tag, attrs):
                self.tags[tag] = self.tags.get(tag, 0) + 1
                for k, v in attrs: self.attrs.append([tag, k, v or ""])
                if re.fullmatch("h[1-6]", tag): self.heads.append(int(tag[1]))
                if tag == "th" and dict(attrs).get("scope") not in ("col", "row"): self.faults.append("th without scope")
                if tag == "table": self.tables.append({"caption": 0, "thead": 0})
                if tag in ("caption", "thead"): self.tables[-1][tag] += 1
                if tag == "tr": self.cells.append([])
                if tag in ("td", "th"): self.cells[-1].append("")
                if tag not in VOID: self.stack.append(tag)
            def handle_startendtag(self, tag, attrs):
                self.handle_starttag(tag, attrs)
                if tag not in VOID: self.stack.pop()
            def handle_endtag(self, tag):
                if not self.stack or self.stack[-1] != tag: self.faults.append(f"</{tag}> in {self.stack[-4:]}")
                else: self.stack.pop()
            def handle_data(self, data):
                if "style" in self.stack: return
                if "title" in self.stack: self.title += data
                self.text.append(data)
                if self.cells and ("td" in self.stack or "th" in self.stack): self.cells[-1][-1] += data
        p = P()
        p.feed(sys.stdin.read())
        p.close()
        if p.stack: p.faults.append(f"open: {p.stack}")
        print(json.dumps({"faults": p.faults, "tags": p.tags, "attrs": p.attrs, "heads": p.heads, "title": p.title,
            "text": "".join(p.text), "cells": [[c.strip() for c in r] for r in p.cells], "tables": p.tables}))
        """#

    static func read(_ html: String) async throws -> [String: Any] {
        try await Tools.python(script, html) as? [String: Any] ?? [:]
    }
}
