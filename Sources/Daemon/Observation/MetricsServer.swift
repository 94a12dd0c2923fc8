import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import ServiceLifecycle

/// Serves metrics and health checks to programs of this machine, on one thread of its own.
///
/// Whatever a client does, it holds one of a few connections for a few seconds: a request has one head of bounded size,
/// its body is not read, and the connection ends with the answer.
actor MetricsServer: Service {
    /// Bounds on what clients can make it hold.
    struct Limits: Sendable {
        /// Connections at one time; any more are closed at once.
        var connections = 16
        /// Seconds until a connection is closed, whatever became of it.
        var seconds: Int64 = 10
        /// Bytes of a header's name and value, and of all of them together.
        var fieldBytes = 4_096
        var headBytes = 8_192
        var fields = 64
    }

    private let observatory: Observatory
    private let limits: Limits
    private let logger: Logger
    private var group: MultiThreadedEventLoopGroup?
    private var listener: (any Channel)?
    private var address: ListenAddress?

    init(observatory: Observatory, limits: Limits = Limits(), logger: Logger) {
        self.observatory = observatory
        self.limits = limits
        self.logger = logger
    }

    /// The port that it listens at; nil while it does not.
    var port: Int? { listener?.localAddress?.port }

    /// Listens at another address from now on, or at none; where that fails it listens where it did.
    func listen(at new: ListenAddress?) async throws(DaemonError) {
        guard new != address else { return }
        guard let new else { return await stop() }
        let old = listener
        listener = try await bind(new)
        address = new
        logger.notice("serving metrics", metadata: ["at": "http://\(new)/metrics"])
        await close(old)
    }

    func run() async throws {
        try await gracefulShutdown()
        await stop()
    }

    private func stop() async {
        await close(listener)
        (listener, address) = (nil, nil)
        do { try await group?.shutdownGracefully() } catch {
            logger.warning("serving metrics", metadata: ["error": "\(error)"])
        }
        group = nil
    }

    private func close(_ channel: (any Channel)?) async {
        // It may have been closed by a fault of the system's before, which changes nothing.
        try? await channel?.close()
    }

    private func bind(_ address: ListenAddress) async throws(DaemonError) -> any Channel {
        let group = group ?? MultiThreadedEventLoopGroup(numberOfThreads: 1)
        self.group = group
        let (limits, observatory) = (limits, observatory)
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 64)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ConnectionLimit(limits.connections))
                }
            }
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try Self.prepare(channel, limits: limits, observatory: observatory)
                }
            }
        do {
            return try await bootstrap.bind(host: address.host, port: Int(address.port)).get()
        } catch {
            throw .cannotListen(address: "\(address)", reason: Self.reason(error))
        }
    }

    private static func prepare(_ channel: any Channel, limits: Limits, observatory: Observatory) throws {
        var bounds = NIOHTTPDecoderLimitConfiguration()
        bounds.maxHeaderFieldSize = limits.fieldBytes
        bounds.maxHeaderListSize = limits.headBytes
        bounds.maxHeaderFieldCount = limits.fields
        let pipeline = channel.pipeline.syncOperations
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false, withEncoderConfiguration: HTTPResponseEncoder.Configuration(),
            withDecoderLimitConfiguration: bounds)
        try pipeline.addHandler(MetricsHandler(observatory: observatory))
        channel.eventLoop.scheduleTask(in: .seconds(limits.seconds)) { channel.close(promise: nil) }
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? IOError else { return "\(error)" }
        return error.errnoCode == EADDRINUSE ? "another program listens there" : "\(error)"
    }
}
