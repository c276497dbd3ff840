/// Terminals by their families: many machines know no entry of the newer ones, and a base entry serves them well.
enum TerminalFamily {
    /// Of whose entries those of xterm serve, with 256 colours.
    private static let likeXterm = [
        "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "iterm2", "kitty", "konsole", "mintty",
        "ms-terminal",
        "putty", "rio", "st", "terminator", "vscode", "vte", "warp", "wezterm", "xterm",
    ]

    /// The entries to try for a name that terminfo does not know, the best one first; none for a stranger.
    ///
    /// Over ssh a name comes with the person, and its entry does not. What stands behind the family's name says what the
    /// terminal has beyond its base: as many colours, as far as that can be told, are kept.
    static func bases(of term: String) -> [String] {
        let name = term.lowercased()
        // tmux and screen may name what they run in behind a full stop.
        let family = String(name.prefix { $0 != "-" && $0 != "." && $0 != "+" && $0 != "_" })
        let isModern = name.contains("256") || name.contains("direct") || name.contains("truecolor")
        func entries(_ stems: String..., colours: Bool) -> [String] {
            let all = stems.flatMap { colours ? ["\($0)-256color", $0] : [$0, "\($0)-256color"] }
            return all.filter { $0 != term }
        }
        switch family {
        case "tmux": return entries("tmux", "screen", colours: isModern || name == "tmux")
        case "screen": return entries("screen", colours: isModern)
        case "rxvt", "urxvt":
            return entries("rxvt-unicode", "rxvt", "xterm", colours: isModern || name.contains("unicode"))
        case "xterm":
            // xterm-kitty and the like are other terminals, and as good as those under their own names.
            let rest = name.dropFirst("xterm-".count)
            let isOther = likeXterm.contains(String(rest.prefix { $0 != "-" }))
            return entries("xterm", colours: isModern || isOther)
        case "ms" where name.hasPrefix("ms-terminal"): return entries("xterm", colours: true)
        default:
            if likeXterm.contains(family) || family.hasPrefix("iterm") { return entries("xterm", colours: true) }
            // A name that is known by what stands before its suffix.
            let base = name.hasSuffix("-256color") ? String(name.dropLast("-256color".count)) : name
            return likeXterm.contains(base) || isModern ? entries("xterm", colours: true) : []
        }
    }
}
