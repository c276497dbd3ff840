import CNcurses
import Screen

/// What each style looks like on a terminal with that many colours. Every style but plain ones has an attribute too, or
/// words beside it: no meaning hangs on colour alone. The 256 colours are middle tones, legible on black and on white.
struct Theme {
    struct Look {
        var attributes: UInt32
        var pair: Int16 = 0
    }

    private let looks: [Look]

    subscript(style: Style) -> Look { looks[Int(style.rawValue)] }

    /// Defines the colour pairs with curses.
    ///
    /// - Parameters:
    ///   - colours: how many the terminal has, 0 for none.
    ///   - isStark: nothing but the terminal's own colours and forms.
    ///   - wishes: of single styles; a colour that the terminal has not is left out.
    init(colours: Int, isStark: Bool = false, wishes: [Style: StyleWish] = [:]) {
        looks = Style.allCases.map { style in
            let hasTones = colours >= 8 && !isStark
            var look = Look(attributes: Theme.attributes(style, hasColours: hasTones))
            if isStark, Theme.isQuiet(style) { look.attributes = cn_plain() }
            if let forms = wishes[style]?.forms, !forms.isEmpty { look.attributes = Theme.attributes(forms) }
            let own = wishes[style]?.colour.flatMap { Int($0) < colours ? $0 : nil }
            if let colour = own ?? (hasTones ? Theme.colour(style, colours) : nil) {
                look.pair = Int16(style.rawValue) + 1
                cn_define_pair(look.pair, colour)
            }
            return look
        }
    }

    private static func attributes(_ style: Style, hasColours: Bool) -> UInt32 {
        switch style {
        case .plain: cn_plain()
        case .title, .heading, .strong, .key, .cursor, .danger: cn_bold()
        case .selected: cn_reverse()
        case .warning: hasColours ? cn_bold() : cn_underline()
        case .good: cn_plain()
        case .mirror: cn_italic()
        case .field, .link: cn_underline()
        case .dim, .placeholder, .barEmpty, .rule: hasColours ? cn_plain() : cn_dim()
        case .bar: cn_plain()
        }
    }

    private static func attributes(_ forms: [StyleWish.Form]) -> UInt32 {
        forms.reduce(cn_plain()) { attributes, form in
            attributes
                | {
                    switch form {
                    case .plain: cn_plain()
                    case .bold: cn_bold()
                    case .underline: cn_underline()
                    case .italic: cn_italic()
                    case .reverse: cn_reverse()
                    case .dim: cn_dim()
                    }
                }()
        }
    }

    /// Styles that are dim where there are no colours, and hard to read then.
    private static func isQuiet(_ style: Style) -> Bool {
        switch style {
        case .dim, .placeholder, .barEmpty, .rule: true
        default: false
        }
    }

    private static func colour(_ style: Style, _ colours: Int) -> Int16? {
        if colours >= 256 { return middleTone(style) }
        return colours >= 8 ? basic(style) : nil
    }

    private static func middleTone(_ style: Style) -> Int16? {
        switch style {
        case .plain, .strong, .selected, .field: nil
        case .title, .heading, .bar: 31
        case .key, .link, .cursor: 32
        case .dim, .placeholder, .barEmpty, .rule: 244
        case .mirror: 97
        case .good: 28
        case .warning: 130
        case .danger: 160
        }
    }

    /// Of the eight only red, green and magenta can be read on black and white alike.
    private static func basic(_ style: Style) -> Int16? {
        switch style {
        case .danger: 1
        case .good: 2
        case .mirror: 5
        default: nil
        }
    }
}
