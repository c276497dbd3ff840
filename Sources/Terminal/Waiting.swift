import CNcurses
import Glibc
import Screen

extension CursesTerminal {
    /// The next thing that happens. Waits for it, but no longer than `timeout`; nil: for ever.
    ///
    /// ^Z is handled inside: the program stops, and when it goes on the last frame is shown again. A paste is one key,
    /// however long it is. What a terminal says to a program is swallowed.
    package func next(timeout: Milliseconds? = nil) -> Event {
        let clock = ContinuousClock()
        let deadline = timeout.map { clock.now + .milliseconds(max(0, $0.count)) }
        // A wait that a key ended has seen that no signal came.
        var maySignal = true
        while true {
            if let typed = keys.next() {
                switch typed {
                case .key(.control("z")): stop()
                case .key(let key): return .key(key)
                case .pasteCutOff: return .pasteCutOff
                }
                continue
            }
            if let last { return last }
            if maySignal, let event = signalled() {
                if isLast(event) { continue }
                return event
            }
            let until = [deadline, keys.due].compactMap(\.self).min()
            let wake = cn_wait(until.map { milliseconds(clock.now.duration(to: $0)) } ?? -1)
            maySignal = wake != CN_INPUT
            switch wake {
            case CN_INPUT: read(at: clock.now)
            case CN_HANG_UP: _ = isLast(.hangUp)
            case CN_TIMEOUT:
                let now = clock.now
                keys.pass(now)
                if let deadline, now >= deadline, !keys.hasNext { return .timeout }
            default: break
            }
        }
    }

    private func read(at now: ContinuousClock.Instant) {
        let count = Int(cn_read(&buffer, buffer.count))
        if count > 0 {
            if !knowsKeys { keys.table = .ofTerminal() }
            knowsKeys = true
            keys.take(buffer[..<count], at: now)
        } else if count < 0 {
            _ = isLast(.hangUp)
        }
    }

    /// After these no key comes any more, and what came of a paste is given out before them.
    private func isLast(_ event: Event) -> Bool {
        switch event {
        case .terminate, .hangUp:
            keys.finish()
            last = event
            return true
        default: return false
        }
    }

    /// What a signal asks for, when one came.
    private func signalled() -> Event? {
        while true {
            let signal = cn_next_signal()
            switch signal {
            case 0: return nil
            case SIGHUP: return .hangUp
            case SIGTSTP: stop()
            case SIGCONT: recover()
            case SIGWINCH:
                guard cn_take_size() else { continue }
                forget()
                return .resize(size)
            case _ where cn_is_request(signal): return .terminate(signal: signal)
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
