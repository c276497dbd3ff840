extension Width {
    /// What may be shown of text from anyone.
    ///
    /// Control characters become visible pictures (escape shows as ␛ and what followed it as plain text), line
    /// separators and tabs one space each, C1 bytes a replacement character; bidi controls, zero-width characters and
    /// variation selectors vanish; a family of emoji is shown as its first member, a flag as two letters. Returns the
    /// text itself when nothing had to change. O(n), and bytewise for printable ASCII.
    package static func clean(_ text: String) -> String {
        if isPrintableASCII(text.utf8) { return text }
        var current = text
        // What a vanished character kept apart may now be one cluster, so look again; two passes nearly always do.
        for _ in 0..<4 {
            guard let next = changed(current) else { return current }
            current = next
        }
        return current
    }

    /// The text with stand-ins, or nil when it has no need of any.
    private static func changed(_ text: String) -> String? {
        var result: String?
        for index in text.indices {
            let standIn = shown(text[index]).standIn
            if result != nil {
                if let standIn { result?.append(standIn) } else { result?.append(text[index]) }
            } else if let standIn {
                result = text[..<index] + standIn
            }
        }
        return result
    }
}
