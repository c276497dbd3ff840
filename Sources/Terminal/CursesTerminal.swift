import CNcurses
import Glibc
package import Screen

/// The terminal, full screen. It owns what it takes: `close`, or the end of its life, gives everything back.
///
/// One at a time, on one thread. While it is open SIGTERM, SIGINT and hang-ups come as events, and a crash restores
/// the terminal before the process ends.
package final class CursesTerminal {
    private let theme: Theme
    /// What the terminal shows; nil when that is not known.
    private var shown: Frame?
    private var anchor = Point(column: 0, row: 0)
    private var brush = Brush()
    private var isOpen = true
    var keys: KeyReader
    /// Whether the keys are known by the terminal's entry yet: that is looked up with the first of them, not at the start.
    var knowsKeys = false
    var buffer = [UInt8](repeating: 0, count: 4096)
    /// What comes after the last of the keys.
    var last: Event?
    /// The entry of terminfo that stands in for the terminal's own, which is not known here; nil: no need.
    package let standIn: String?

    /// - Parameters:
    ///   - wish: which colours the person wants, where there are any.
    ///   - styles: of single styles.
    package init(
        colour: ColourPolicy, wish: ColourWish = .standard, styles: [Style: StyleWish] = [:]
    ) throws(TerminalError) {
        let term = Self.variable("TERM") ?? ""
        var failure = cn_open(nil)
        var entry: String?
        if failure == CN_NO_TERM, !term.isEmpty {
            for base in TerminalFamily.bases(of: term) where failure == CN_NO_TERM {
                failure = cn_open(base)
                entry = base
            }
        }
        switch failure {
        case CN_OPENED: break
        case CN_NO_TTY: throw .noTerminal
        case CN_NO_UTF8: throw .localeIsNotUTF8
        case CN_NO_TERM: throw .unknownTerminal(term: term)
        case CN_NO_ADDRESSING: throw .cannotPlaceCursor(term: term)
        default: throw .outOfResources
        }
        standIn = entry
        theme = Theme(
            colours: colour == .never || wish == .none ? 0 : Int(cn_start_colours()), isStark: wish == .highContrast,
            wishes: styles)
        keys = KeyReader(patience: KeyReader.Patience(Self.variable))
    }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    deinit { close() }

    package var size: Size { Size(columns: Int(cn_columns()), rows: Int(cn_rows())) }

    /// Gives the terminal back as it was found. Harmless when called again.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        cn_close()
    }

    /// Shows a frame: sends only what differs from the last one. Cells outside the terminal are left out, room outside
    /// the frame is blank. The cursor goes to `frame.cursor`; without one it is hidden, but stands where the focus is,
    /// for screen magnifiers follow it.
    package func draw(_ frame: Frame) {
        guard isOpen else { return }
        let old = shown?.size == frame.size ? shown : nil
        if old == nil { cn_blank() }
        let sameTables = old?.sharesClusters(with: frame) ?? true
        for row in 0..<min(frame.size.rows, size.rows) {
            if let old, frame.row(row, equals: old, sameTables: sameTables) { continue }
            brush.paint(row, of: frame, over: old, theme: theme, columns: size.columns)
        }
        shown = frame
        anchor = clamped(frame.cursor ?? frame.focus ?? anchor)
        cn_refresh(Int32(anchor.row), Int32(anchor.column), frame.cursor != nil)
    }

    /// Gives the terminal to a child; `resume` takes it again.
    package func suspend() {
        guard isOpen else { return }
        cn_suspend()
    }

    /// Takes the terminal again after `suspend` and shows the last frame. When the size has changed, a `.resize`
    /// follows. What was typed in between is dropped.
    package func resume() {
        guard isOpen else { return }
        cn_resume()
        keys.forget()
        redraw()
    }

    /// Wipes the screen, so that nothing of it can be scrolled back to: for a hand-over between people.
    package func clearForGood() {
        guard isOpen else { return }
        shown = nil
        cn_wipe()
    }

    /// Stops the program as ^Z does, and shows the last frame when it goes on.
    func stop() {
        cn_stop()
        keys.forget()
        redraw()
    }

    /// After another program may have written on the screen.
    func recover() {
        cn_suspend()
        cn_resume()
        redraw()
    }

    /// What the terminal shows is no longer what was drawn.
    func forget() { shown = nil }

    private func redraw() {
        guard let last = shown else { return }
        shown = nil
        draw(last)
    }

    private func clamped(_ point: Point) -> Point {
        Point(
            column: min(max(0, point.column), max(0, size.columns - 1)),
            row: min(max(0, point.row), max(0, size.rows - 1)))
    }
}

extension Frame {
    /// Where the focus is to be seen when there is no cursor: the first cell of the chosen entry.
    fileprivate var focus: Point? {
        for row in 0..<size.rows {
            if let index = self[row].firstIndex(where: { $0.style == .selected || $0.style == .cursor }) {
                return Point(column: index - self[row].startIndex, row: row)
            }
        }
        return nil
    }
}
