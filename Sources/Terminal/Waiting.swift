import CNcurses
import Glibc
import Screen

extension CursesTerminal {
    /// The next thing that happens. Waits for it, but no longer than `timeout`; nil: for ever.
    ///
    /// ^Z is handled inside: the program stops, and when it goes on the last frame is shown again. A paste is one key,
    /// however long it is. Unknown escape sequences are swallowed.
    package func next(timeout: Milliseconds? = nil) -> Event {
        let clock = ContinuousClock()
        let deadline = timeout.map { clock.now + .milliseconds(max(0, $0.count)) }
        // A wait that a key ended has seen that no signal came.
        var maySignal = true
        while true {
            if let key = pending {
                pending = nil
                return .key(key)
            }
            if maySignal, let event = signalled() { return event }
            let raw = cn_read()
            if raw.kind == CN_NOTHING {
                let left = deadline.map { milliseconds(clock.now.duration(to: $0)) } ?? -1
                let wake = cn_wait(left)
                maySignal = wake != CN_INPUT
                if wake == CN_HANG_UP { return .hangUp }
                if wake == CN_TIMEOUT, let deadline, clock.now >= deadline { return .timeout }
                continue
            }
            if raw.kind == CN_KEY, raw.value == UInt32(KEY_RESIZE) {
                forget()
                return .resize(size)
            }
            guard let key = key(of: raw) else { continue }
            if key == .control("z") {
                stop()
                continue
            }
            return .key(key)
        }
    }

    /// What a signal asks for, when one came.
    private func signalled() -> Event? {
        while true {
            let signal = cn_next_signal()
            switch signal {
            case 0: return nil
            case SIGTERM, SIGINT: return .terminate(signal: signal)
            case SIGHUP: return .hangUp
            case SIGTSTP: stop()
            case SIGCONT: recover()
            default: continue
            }
        }
    }

    /// Rounded up, so that a wait never ends before its time; never below 0.
    private func milliseconds(_ duration: Duration) -> Int32 {
        let parts = duration.components
        guard parts.seconds >= 0, parts.attoseconds >= 0 else { return 0 }
        guard parts.seconds < 1_000_000 else { return 1_000_000_000 }
        return Int32(parts.seconds * 1000 + (parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
