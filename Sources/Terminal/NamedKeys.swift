import CNcurses
import Screen

extension CursesTerminal {
    /// The key behind a code of curses.h; nil for any other code.
    func named(_ code: UInt32) -> Key? {
        if code > cn_key_f0(), code < cn_key_f0() + 64 { return .function(Int(code - cn_key_f0())) }
        return switch Int32(bitPattern: code) {
        case KEY_UP, KEY_SR: .up
        case KEY_DOWN, KEY_SF: .down
        case KEY_LEFT, KEY_SLEFT: .left
        case KEY_RIGHT, KEY_SRIGHT: .right
        case KEY_HOME, KEY_SHOME, KEY_FIND, KEY_A1: .home
        case KEY_END, KEY_SEND, KEY_SELECT, KEY_C1: .end
        case KEY_PPAGE, KEY_SPREVIOUS, KEY_A3: .pageUp
        case KEY_NPAGE, KEY_SNEXT, KEY_C3: .pageDown
        case KEY_BACKSPACE: .backspace
        case KEY_DC, KEY_SDC: .delete
        case KEY_ENTER: .enter
        case KEY_BTAB: .backTab
        default: nil
        }
    }

    /// Keys with Ctrl or Alt, which curses knows by terminfo's extended names: `kLFT5` is Ctrl-Left.
    func extended(_ code: UInt32) -> Key? {
        guard let name = cn_key_name(code).map({ String(cString: $0) }), name.hasPrefix("k") else { return nil }
        let isByWord = name.hasSuffix("3") || name.hasSuffix("5") || name.hasSuffix("7")
        let stem = name.dropFirst().prefix(while: \.isLetter)
        return switch stem {
        case "UP": .up
        case "DN": .down
        case "LFT": isByWord ? .alt("b") : .left
        case "RIT": isByWord ? .alt("f") : .right
        case "HOM": .home
        case "END": .end
        case "PRV": .pageUp
        case "NXT": .pageDown
        case "DC": isByWord ? .alt("d") : .delete
        default: nil
        }
    }
}
