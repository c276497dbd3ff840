import Glibc

extension CursesTerminal {
    /// Sends what asks something of the terminal and moves nothing on the screen, past curses.
    package func ask(_ request: String) {
        var request = request
        request.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while !rest.isEmpty {
                let sent = Glibc.write(1, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                guard sent > 0 || (sent < 0 && errno == EINTR) else { return }
                if sent > 0 { rest = rest.dropFirst(sent) }
            }
        }
    }
}
