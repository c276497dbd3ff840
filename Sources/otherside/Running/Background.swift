import Coach
import Dispatch
import Synchronization

/// Work on another thread, and what it reports. The faces ask for news when no key waits.
final class Background: Sendable {
    private struct State {
        var running = 0
        var news: [Message] = []
        var mustStop = false
    }

    private let state = Mutex(State())
    private let group = DispatchGroup()

    var isBusy: Bool { state.withLock { $0.running > 0 || !$0.news.isEmpty } }
    var mustStop: Bool { state.withLock { $0.mustStop } }

    /// - Parameter work: reports by the function it is given; of reports of progress only the last counts.
    func run(_ work: @escaping @Sendable (_ report: (Message) -> Void) -> Void) {
        state.withLock { $0.running += 1 }
        DispatchQueue.global().async(group: group) { [self] in
            work { report($0) }
            state.withLock { $0.running -= 1 }
        }
    }

    private func report(_ message: Message) {
        state.withLock { state in
            if case .looking = message, case .looking = state.news.last { state.news.removeLast() }
            state.news.append(message)
        }
    }

    func takeNews() -> [Message] {
        state.withLock { state in
            defer { state.news = [] }
            return state.news
        }
    }

    /// Waits for the end of all work, so many seconds at most.
    ///
    /// - Returns: whether all is done.
    func wait(seconds: Int) -> Bool { group.wait(timeout: .now() + .seconds(seconds)) == .success }

    /// Asks the work to end at its next step, and waits for it.
    func stop() {
        state.withLock { $0.mustStop = true }
        group.wait()
    }
}
