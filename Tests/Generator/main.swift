import FoundationEssentials
import Glibc
import Library
import Packs
import Sessions
import Synchronization

/// Makes believable libraries, and runs one step at a time on one, so that a script can measure it.
///
///     Generator make DIR COUNT [SEED]
///     Generator truth DIR COUNT TRUTH FROM [SEED]   a library of which it is known whether the coach was right
///     Generator rebuild|reconcile DIR STATE
///     Generator page|due DIR STATE
///     Generator search|count|matches DIR STATE WORDS
///     Generator keys DIR STATE WORDS TIMES    each beginning of the words, microseconds a key
///     Generator add DIR STATE COUNT           microseconds a session
let arguments = Array(CommandLine.arguments.dropFirst())

func usage() -> Never {
    print("usage: Generator make DIR COUNT [SEED] | truth DIR COUNT TRUTH FROM [SEED] | STEP DIR STATE ...")
    exit(64)
}

/// - Parameter truth: of every review, with how that is known; nil: believable ones.
func make(_ folder: String, _ count: Int, _ seed: UInt64, _ truth: (Truth, HowTheyRead.Source)? = nil) {
    try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let believable = Believable(pack: .core(), seed: seed, days: 2000)
    let places = Places(environment: [:], home: "/", library: folder)
    let store = SessionStore(places: places, zone: .utc)
    let workers = 2
    let threads = (0..<workers).map { worker in
        Worker {
            for number in stride(from: worker, to: count, by: workers) {
                let session = truth.map { $0.0.session(number, believable, from: $0.1) } ?? believable.session(number)
                guard let bytes = try? SessionFile(session).json() else { continue }
                let path = folder + "/" + store.newName(for: session, hidden: false)
                _ = FileManager.default.createFile(atPath: path, contents: bytes)
            }
        }
    }
    for thread in threads { thread.wait() }
}

func steps() throws {
    guard arguments.count >= 3 else { usage() }
    let places = Places(environment: ["XDG_STATE_HOME": arguments[2]], home: "/", library: arguments[1])
    let pack = LazyPack()
    let index = try SessionIndex(places: places, scorer: { Scorer(pack.value) })
    let rest = arguments.dropFirst(3)
    let words = rest.first ?? ""
    switch arguments[0] {
    case "rebuild": print(try index.rebuild())
    case "reconcile": print(try index.reconcile())
    case "page": for row in try index.rows(IndexQuery()) { show(row) }
    case "due":
        var query = IndexQuery(limit: 1)
        query.dueOn = "2022-01-01"
        print(try index.count(query))
    case "search": for row in try index.rows(IndexQuery(words: words)) { show(row) }
    case "count": print(try index.count(IndexQuery(words: words)))
    case "matches":
        for row in try index.rows(IndexQuery(words: words)) {
            print(try index.matches(row.entry, words: words).map(\.text))
        }
    case "keys":
        for end in 1...words.count {
            let typed = String(words.prefix(end))
            var times: [Double] = []
            var found = 0
            for _ in 0..<(Int(rest.dropFirst().first ?? "") ?? 5) {
                let start = seconds()
                found = try index.rows(IndexQuery(words: typed)).count
                times.append((seconds() - start) * 1e6)
            }
            print("\(typed)\t\(found)\t\(Int(times.sorted()[times.count / 2]))")
        }
    case "add": try add(index, places, pack.value, Int(words) ?? 100)
    default: usage()
    }
    report()
}

/// Saves new sessions and notes them; the saves are not timed.
func add(_ index: SessionIndex, _ places: Places, _ pack: Pack, _ count: Int) throws {
    let believable = Believable(pack: pack, seed: UInt64(seconds() * 1000), days: 2000)
    let store = SessionStore(places: places, zone: .utc)
    var times: [Double] = []
    for number in 0..<count {
        let loaded = try store.create(SessionFile(believable.session(number)), hidden: false)
        let start = seconds()
        try index.note(saved: loaded)
        times.append((seconds() - start) * 1e6)
        unlink(loaded.path)
    }
    times.sort()
    print("median \(Int(times[count / 2])) p95 \(Int(times[count * 95 / 100])) max \(Int(times[count - 1]))")
}

func show(_ row: IndexRow) {
    print(row.summary.map { "\($0.created)  \($0.title)  \($0.otherSide)" } ?? "\(row.entry.name)  \(row.damage ?? "")")
}

func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that this process has used, on standard error.
func report() {
    let status = FileManager.default.contents(atPath: "/proc/self/status").map { String(decoding: $0, as: UTF8.self) }
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? "VmHWM unknown"
    let words = "\(line)\n"
    _ = words.utf8.withContiguousStorageIfAvailable { write(2, $0.baseAddress, $0.count) }
}

switch arguments.first {
case "make" where arguments.count >= 3:
    make(arguments[1], Int(arguments[2]) ?? 0, UInt64(arguments.dropFirst(3).first ?? "") ?? 1)
case "truth" where arguments.count >= 5:
    guard let truth = Truth(rawValue: arguments[3]), let source = HowTheyRead.Source(rawValue: arguments[4]) else {
        usage()
    }
    make(arguments[1], Int(arguments[2]) ?? 0, UInt64(arguments.dropFirst(5).first ?? "") ?? 1, (truth, source))
case nil: usage()
default: try steps()
}
