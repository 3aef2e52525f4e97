package org.trigpoint.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.AccountFile;
import org.trigpoint.server.access.Accounts;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;
import org.trigpoint.server.access.Sessions;
import org.trigpoint.server.access.SiteGuard;
import org.trigpoint.server.kml.KmlEndpoints;
import org.trigpoint.server.live.LiveHub;
import org.trigpoint.server.live.LiveRequests;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.ogc.OgcEndpoints;
import org.trigpoint.server.oidc.Oidc;
import org.trigpoint.server.oidc.OidcEndpoints;
import org.trigpoint.server.port.Ports;
import org.trigpoint.server.rest.Answers;
import org.trigpoint.server.rest.Endpoint;
import org.trigpoint.server.rest.Endpoints;
import org.trigpoint.server.rest.Page;
import org.trigpoint.server.rest.People;
import org.trigpoint.server.rest.Site;
import org.trigpoint.server.tls.Tls;
import org.trigpoint.storage.history.HistoryException;

/** The server: starts, stops, and knows who may ask what. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final String LIVE = "/api/live";
    private static final String BEARER = "Bearer ";
    private static final long MOST_MESSAGE_BYTES = 16_384;
    private static final Duration WATCH_EVERY = Duration.ofSeconds(2);
    private static final int SEND_BUFFER_BYTES = 128 << 10;
    private static final List<HandlerType> READING = List.of(HandlerType.GET, HandlerType.HEAD);

    private final ServerSettings settings;
    private final Accounts accounts;
    private final Audited audited;
    private final Sessions sessions;
    private final SiteGuard guard;
    private final @Nullable Tls tls;
    private final @Nullable Oidc oidc;
    private final LiveHub hub;
    private final List<Endpoint> endpoints;
    private final Page page = new Page();
    private final Thread watch;
    private @Nullable Javalin javalin;
    private @Nullable ServletContextHandler context;

    /** A server that is not started. */
    public Server(ServerSettings settings, PictureAccess access, Ports ports) {
        this.settings = settings;
        accounts = accounts(settings);
        oidc = settings.oidc() == null ? null : new Oidc(settings.oidc(), settings.audience(), InstantSource.system());
        if (!accounts.needed() && oidc == null && !SiteGuard.isLoopback(settings.host())) {
            throw new IllegalArgumentException("Listening on " + settings.host()
                    + " would show the picture to everyone who can reach this machine: make an account first, with"
                    + " ./trigpoint account add NAME --role admin, or listen on 127.0.0.1");
        }
        audited = new Audited(settings.folder());
        sessions = new Sessions(
                accounts, settings.audience(), access::place, System::nanoTime, oidc, InstantSource.system());
        tls = settings.tls() == null ? null : new Tls(settings.tls(), InstantSource.system());
        guard = new SiteGuard(SiteGuard.isLoopback(settings.host()), settings.hostNames(), this::certifiedNames);
        String run = UUID.randomUUID().toString();
        hub = new LiveHub(access, ports, run, settings.mode().text(), settings.stall());
        Site site = new Site(settings.title(), settings.mode(), settings.layers(), settings.sender());
        endpoints = Stream.of(
                        Endpoints.all(
                                site, access, ports, new People(accounts, sessions, audited.log()), hub.figures()),
                        new OidcEndpoints(oidc, sessions).endpoints(),
                        OgcEndpoints.all(settings.title(), access, ports),
                        new KmlEndpoints(access, settings.title()).endpoints())
                .flatMap(List::stream)
                .toList();
        watch = Thread.ofVirtual().name("accounts").unstarted(this::watchAccounts);
    }

    private static Accounts accounts(ServerSettings settings) {
        Path folder = settings.folder();
        return folder == null
                ? Accounts.of(settings.people())
                : Accounts.of(settings.people(), folder.resolve(AccountFile.NAME));
    }

    private Set<String> certifiedNames() {
        return tls == null ? Set.of() : tls.names();
    }

    /** What an account loses it loses within two seconds, also where only a socket is open; a new certificate is taken as soon. */
    private void watchAccounts() {
        try {
            while (true) {
                Thread.sleep(WATCH_EVERY);
                sessions.follow();
                if (tls != null) {
                    tls.refresh();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts to listen; returns the port. */
    public int start() {
        Javalin started = Javalin.create(this::configure);
        javalin = started;
        started.start(settings.host(), settings.port());
        sendUncompressed();
        hub.start();
        watch.start();
        return started.port();
    }

    /** Frames are dense already: deflating them for each viewer costs many times what it saves. */
    private void sendUncompressed() {
        ServletContextHandler handler = context;
        if (handler != null) {
            WebSocketServerComponents.getWebSocketComponents(handler)
                    .getExtensionRegistry()
                    .unregister("permessage-deflate");
        }
    }

    @Override
    public void close() {
        watch.interrupt();
        hub.close();
        Javalin started = javalin;
        if (started != null) {
            started.stop();
            javalin = null;
        }
    }

    /** All endpoints, for the contract. */
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_MESSAGE_BYTES;
        if (!sessions.needToken()) {
            // To this machine itself, compressing the page takes longer than sending it.
            config.http.compressionStrategy = CompressionStrategy.NONE;
        }
        config.concurrency.useVirtualThreads = true;
        config.jetty.threadPool = new VirtualThreadPool();
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyWebSocketServletFactory(factory -> factory.setMaxTextMessageSize(MOST_MESSAGE_BYTES));
        config.jetty.modifyWebSocketServletFactory(this::live);
        config.jetty.modifyServer(server -> server.addEventListener(new ShortQueues()));
        config.jetty.modifyServletContextHandler(this::inContext);
        Tls secure = tls;
        if (secure != null) {
            config.jetty.addConnector(
                    (server, http) -> secure.connector(server, http, settings.host(), settings.port()));
        }
        config.routes.before(this::admit);
        for (Endpoint endpoint : endpoints) {
            config.routes.addHttpHandler(endpoint.method(), endpoint.path(), request -> answer(endpoint, request));
        }
        config.routes.wsBeforeUpgrade(LIVE, this::admitLive);
        config.routes.ws(LIVE, socket -> {});
        config.routes.get("/*", this::page);
        config.routes.exception(Refusal.class, (refusal, request) -> Answers.refused(request, refusal));
        config.routes.exception(Exception.class, (failure, request) -> {
            LOG.error("{} {} failed", request.method(), request.path(), failure);
            Answers.error(request, 500, "The server failed to answer; its log says why");
        });
        config.routes.error(404, request -> {
            if (!"application/json".equals(request.res().getContentType())) {
                Answers.error(request, 404, "There is nothing to " + request.method() + " at " + request.path());
            }
        });
    }

    private void answer(Endpoint endpoint, Context request) throws Exception {
        audited.answer(endpoint, request, () -> answerUnheard(endpoint, request));
    }

    private void answerUnheard(Endpoint endpoint, Context request) throws Exception {
        if (!READING.contains(request.method())) {
            guard.checkOrigin(request.header("Origin"), request.header("Host"));
        }
        Session session = sessionOf(request, endpoint.least());
        if (!endpoint.bodyTypes().isEmpty()) {
            guard.checkBodyType(request.header("Content-Type"), endpoint.bodyTypes());
        }
        try {
            endpoint.answer().write(request, session);
        } catch (HistoryException e) {
            throw Refusal.unavailable(String.valueOf(e.getMessage()));
        }
    }

    private void admit(Context request) {
        Page.protect(request);
        if (tls != null && !"localhost".equalsIgnoreCase(request.req().getServerName())) {
            // Not for localhost: browsers would hold every other port of the machine to it.
            request.header("Strict-Transport-Security", "max-age=31536000");
        }
        guard.checkHost(request.header("Host"));
    }

    /** The page of this machine gets its session with its first file. */
    private void page(Context request) throws IOException {
        if (request.path().equals("/") && !sessions.needToken()) {
            Session session = sessionOf(request, null);
            if (session.id().isEmpty()) {
                Answers.cookie(request, sessions.beginLocal());
            }
        }
        page.write(request);
    }

    private void admitLive(Context request) {
        guard.checkHost(request.header("Host"));
        guard.checkOrigin(request.header("Origin"), request.header("Host"));
        Session session = sessionOf(request, Role.VIEWER);
        sessions.watch(session);
        request.attribute(Answers.SESSION, session);
    }

    /** Whose request this is, refused to those whose role is below the least; null for one that is answered to anyone. */
    private Session sessionOf(Context request, @Nullable Role least) {
        String authorization = request.header("Authorization");
        String bearer = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : null;
        Optional<Session> found = sessions.find(bearer, request.cookie(Answers.COOKIE), request.ip());
        found.ifPresent(session -> request.attribute(Answers.SESSION, session));
        if (least == null) {
            return found.orElseGet(Session::nobody);
        }
        Session session = found.orElseThrow(() -> new Refusal(
                401,
                "Say who you are: send a name and password, or a token, to POST /api/session, or a token as a bearer"));
        session.require(least);
        return session;
    }

    /** Javalin asks for a servlet session with every WebSocket; ours are the only ones, so that such a one has no cookie and is over at once. */
    private void inContext(ServletContextHandler handler) {
        handler.getSessionHandler().setUsingCookies(false);
        handler.getSessionHandler().setMaxInactiveInterval(1);
        context = handler;
    }

    /** Sockets past Javalin, which has admitted them: it does not pass the answers to pings on. */
    private void live(JettyWebSocketServletFactory factory) {
        factory.addMapping(LIVE, (request, response) -> {
            Session session = (Session) request.getServletAttribute(Answers.SESSION);
            return new LiveRequests(hub, java.util.Objects.requireNonNull(session));
        });
    }

    /**
     * Bounds what the system holds for a viewer that has not read it: left alone it is megabytes, many frames that are old when
     * they are read, with the ping behind them.
     */
    private static final class ShortQueues implements LifeCycle.Listener {
        @Override
        public void lifeCycleStarting(LifeCycle starting) {
            if (starting instanceof org.eclipse.jetty.server.Server jetty) {
                for (Connector connector : jetty.getConnectors()) {
                    if (connector instanceof ServerConnector accepting) {
                        accepting.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
                    }
                }
            }
        }
    }
}
