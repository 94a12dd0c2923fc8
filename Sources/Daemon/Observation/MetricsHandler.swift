import NIOCore
import NIOHTTP1

/// Answers the one request of a connection, and ends it.
final class MetricsHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let observatory: Observatory
    private var isAnswered = false

    init(observatory: Observatory) { self.observatory = observatory }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // The head decides; a body, or a second request, is nothing that anybody asked for.
        guard case .head(let head) = unwrapInboundIn(data), !isAnswered else { return }
        isAnswered = true
        let (channel, observatory) = (context.channel, observatory)
        Task {
            let answer = await MetricsAnswer(to: head, observatory: observatory)
            answer.write(to: channel)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

/// An answer as it goes over the wire.
struct MetricsAnswer: Sendable {
    private var status: HTTPResponseStatus
    private var headers: HTTPHeaders = ["Connection": "close", "Cache-Control": "no-store"]
    private var body: [UInt8]
    private var isBodySent: Bool

    init(to head: HTTPRequestHead, observatory: Observatory) async {
        isBodySent = head.method != .HEAD
        if let refusal = Self.refusal(of: head) {
            status = refusal
            body = Array("\(refusal.code) \(refusal.reasonPhrase)\n".utf8)
            headers.add(name: "Content-Type", value: "text/plain; charset=utf-8")
            if refusal == .methodNotAllowed { headers.add(name: "Allow", value: "GET, HEAD") }
        } else {
            let answer = await observatory.answer(Self.page(of: head) ?? .health)
            status = answer.isGood ? .ok : .serviceUnavailable
            body = answer.body
            headers.add(name: "Content-Type", value: answer.mediaType)
        }
        headers.add(name: "Content-Length", value: "\(body.count)")
    }

    /// Why a request is not answered with a page; nil when it is.
    private static func refusal(of head: HTTPRequestHead) -> HTTPResponseStatus? {
        let hosts = head.headers["host"]
        // Only programs so old may leave it out, and no browser is one.
        guard hosts.count == 1 || hosts.isEmpty && head.version == .http1_0 else { return .badRequest }
        guard hosts.allSatisfy(HostRule.allows) else { return .misdirectedRequest }
        guard page(of: head) != nil else { return .notFound }
        return head.method == .GET || head.method == .HEAD ? nil : .methodNotAllowed
    }

    private static func page(of head: HTTPRequestHead) -> Observatory.Page? {
        Observatory.Page(rawValue: String(head.uri.prefix { $0 != "?" }))
    }

    /// Writes it and closes the connection; one that is gone meanwhile needs no answer.
    func write(to channel: any Channel) {
        channel.write(
            HTTPServerResponsePart.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)),
            promise: nil)
        if isBodySent {
            channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: body))), promise: nil)
        }
        channel.writeAndFlush(HTTPServerResponsePart.end(nil)).whenComplete { _ in channel.close(promise: nil) }
    }
}
