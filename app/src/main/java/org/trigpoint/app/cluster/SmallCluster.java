package org.trigpoint.app.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker, a JobManager and its TaskManagers, each a process of its own on this machine: to try, to test and to measure what a
 * cluster of many machines does. All their files are in one folder; a broker that is started there again has what it had.
 *
 * <p>For one thread.
 */
public final class SmallCluster implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final int FRAMEWORK_MEBIBYTES = 64;
    /** What Flink reaches into where a program declares its job. */
    private static final String OPENED = "--add-opens=java.base/java.util=ALL-UNNAMED";

    private static final String LOOPBACK = "127.0.0.1";

    /** Main class of the job. */
    public static final String JOB = "org.trigpoint.cluster.ClusterJob";

    /**
     * How large it is.
     *
     * @param taskManagers workers that run steps
     * @param slots of each worker
     * @param taskManagerMebibytes heap of each worker
     * @param checkpointSeconds between checkpoints
     * @param silenceSeconds after which a worker that does not answer is taken for dead: longer than its collector of garbage may stop it
     */
    public record Size(
            int taskManagers, int slots, int taskManagerMebibytes, int checkpointSeconds, int silenceSeconds) {}

    private final Path lib;
    private final Path folder;
    private final Size size;
    private final int brokerPort;
    private final int controllerPort;
    private final int restPort;
    private final int rpcPort;
    private final List<Worker> taskManagers = new ArrayList<>();
    private @Nullable Worker broker;
    private @Nullable Worker jobManager;

    /**
     * @param lib folder of all jars, of {@code ./trigpoint build cluster}
     * @param folder for its files; made when it is not there
     */
    public SmallCluster(Path lib, Path folder, Size size) throws IOException {
        this(lib, folder, size, 0, 0);
    }

    /**
     * @param kafkaPort of the broker, 0 for any that is free
     * @param flinkPort of the JobManager's REST interface, 0 for any that is free
     */
    public SmallCluster(Path lib, Path folder, Size size, int kafkaPort, int flinkPort) throws IOException {
        this.lib = lib.toAbsolutePath();
        this.folder = Files.createDirectories(folder).toAbsolutePath();
        this.size = size;
        int[] free = freePorts(4);
        brokerPort = kafkaPort > 0 ? kafkaPort : free[0];
        controllerPort = free[1];
        restPort = flinkPort > 0 ? flinkPort : free[2];
        rpcPort = free[3];
    }

    private static int[] freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        int[] ports = new int[count];
        for (int i = 0; i < count; i++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            ports[i] = socket.getLocalPort();
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    /** Address of the broker. */
    public String kafka() {
        return LOOPBACK + ":" + brokerPort;
    }

    /** Address of the JobManager's REST interface. */
    public String flink() {
        return "http://" + LOOPBACK + ":" + restPort;
    }

    /** Starts the broker; returns when it takes connections. */
    public void startBroker() throws IOException, InterruptedException {
        Path settings = folder.resolve("broker.properties");
        Path data = folder.resolve("broker");
        Files.writeString(settings, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%1$s:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://%1$s:%3$d,CONTROLLER://%1$s:%2$d
                advertised.listeners=PLAINTEXT://%1$s:%3$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%4$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                auto.create.topics.enable=false
                group.initial.rebalance.delay.ms=0
                """.formatted(LOOPBACK, controllerPort, brokerPort, data));
        if (!Files.exists(data.resolve("meta.properties"))) {
            String id = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
            Worker format = Worker.start(
                    "format",
                    lib,
                    folder,
                    List.of("-Xmx128m"),
                    List.of("kafka.tools.StorageTool", "format", "-t", id, "-c", settings.toString()));
            if (!format.awaitEnd(PATIENCE_SECONDS)) {
                format.kill();
            }
        }
        broker = Worker.start(
                "broker",
                lib,
                folder,
                List.of("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC"),
                List.of("kafka.Kafka", settings.toString()));
        await(broker, brokerPort);
    }

    /**
     * Starts the JobManager, which runs the job, and the TaskManagers.
     *
     * @param from savepoint or checkpoint where the job goes on; null for its beginning
     * @param job main class of the job and what it is told
     */
    public void startJob(@Nullable String from, List<String> job) throws IOException, InterruptedException {
        startJob(lib, from, job);
    }

    /** Starts the job of another build, whose jars are in this folder. */
    public void startJob(Path jars, @Nullable String from, List<String> job) throws IOException, InterruptedException {
        writeFlinkSettings();
        List<String> arguments = new ArrayList<>(List.of(
                "org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint",
                "--configDir",
                folder.toString(),
                "--job-classname",
                job.getFirst()));
        if (from != null) {
            arguments.addAll(List.of("--fromSavepoint", from));
        }
        arguments.addAll(job.subList(1, job.size()));
        jobManager =
                Worker.start("jobmanager", jars, folder, List.of("-Xmx384m", "-XX:+UseSerialGC", OPENED), arguments);
        await(jobManager, restPort);
        while (taskManagers.size() < size.taskManagers()) {
            startTaskManager(jars);
        }
    }

    /** Starts one more TaskManager. */
    public Worker startTaskManager() throws IOException {
        return startTaskManager(lib);
    }

    private Worker startTaskManager(Path jars) throws IOException {
        int heap = size.taskManagerMebibytes();
        Worker started = Worker.start(
                "taskmanager-" + taskManagers.size(),
                jars,
                folder,
                List.of(
                        "-Xms" + heap + "m",
                        "-Xmx" + heap + "m",
                        "-XX:MaxDirectMemorySize=320m",
                        "-XX:+UseParallelGC",
                        "-XX:NewRatio=2",
                        "-XX:+UseTransparentHugePages",
                        "-XX:+UseCompactObjectHeaders"),
                taskManagerArguments(heap));
        taskManagers.add(started);
        return started;
    }

    /** All parts of its memory, which the scripts of a distribution would work out. */
    private List<String> taskManagerArguments(int heapMebibytes) {
        List<String> arguments = new ArrayList<>(
                List.of("org.apache.flink.runtime.taskexecutor.TaskManagerRunner", "--configDir", folder.toString()));
        for (String setting : List.of(
                "cpu.cores=" + size.slots(),
                "memory.framework.heap.size=" + FRAMEWORK_MEBIBYTES + "m",
                "memory.task.heap.size=" + (heapMebibytes - FRAMEWORK_MEBIBYTES) + "m",
                "memory.framework.off-heap.size=128m",
                "memory.task.off-heap.size=64m",
                "memory.managed.size=0m",
                "memory.network.min=128m",
                "memory.network.max=128m",
                "memory.jvm-metaspace.size=192m",
                "memory.jvm-overhead.min=192m",
                "memory.jvm-overhead.max=192m")) {
            arguments.addAll(List.of("-D", "taskmanager." + setting));
        }
        return arguments;
    }

    private void writeFlinkSettings() throws IOException {
        Files.writeString(folder.resolve("config.yaml"), """
                jobmanager.rpc.address: %1$s
                jobmanager.rpc.port: %2$d
                jobmanager.bind-host: %1$s
                rest.address: %1$s
                rest.bind-address: %1$s
                rest.port: %3$d
                taskmanager.host: %1$s
                taskmanager.bind-host: %1$s
                taskmanager.numberOfTaskSlots: %4$d
                parallelism.default: %5$d
                execution.checkpointing.dir: file://%6$s/checkpoints
                execution.checkpointing.savepoint-dir: file://%6$s/savepoints
                execution.checkpointing.interval: %7$d s
                execution.checkpointing.min-pause: 500 ms
                execution.checkpointing.externalized-checkpoint-retention: RETAIN_ON_CANCELLATION
                restart-strategy.type: fixed-delay
                restart-strategy.fixed-delay.attempts: 1000
                restart-strategy.fixed-delay.delay: 1 s
                heartbeat.interval: 1 s
                heartbeat.timeout: %8$d s
                io.tmp.dirs: %6$s
                """.formatted(
                        LOOPBACK,
                        rpcPort,
                        restPort,
                        size.slots(),
                        size.slots() * size.taskManagers(),
                        folder,
                        size.checkpointSeconds(),
                        size.silenceSeconds()));
    }

    private void await(Worker worker, int port) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException e) {
                if (!worker.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException("The " + worker.name() + " has not come up: " + worker.lastLines(20), e);
                }
                Thread.sleep(100);
            }
        }
    }

    /** The newest whole checkpoint in its folder, where a job that died goes on. */
    public Optional<String> newestCheckpoint() throws IOException {
        Path checkpoints = folder.resolve("checkpoints");
        if (!Files.isDirectory(checkpoints)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.find(
                checkpoints, 3, (path, is) -> path.getFileName().toString().equals("_metadata"))) {
            return found.max(Comparator.comparingLong(path -> path.toFile().lastModified()))
                    .map(path -> path.resolveSibling("").toUri().toString());
        }
    }

    /** The TaskManagers that were started, killed ones among them. */
    public List<Worker> taskManagers() {
        return List.copyOf(taskManagers);
    }

    /** The broker. */
    public Worker broker() {
        return Objects.requireNonNull(broker, "The broker has not been started");
    }

    /** The JobManager. */
    public Worker jobManager() {
        return Objects.requireNonNull(jobManager, "The job has not been started");
    }

    /** Ends JobManager and TaskManagers; the broker stays. */
    public void stopJob() {
        taskManagers.forEach(Worker::close);
        taskManagers.clear();
        Worker manager = jobManager;
        if (manager != null) {
            manager.close();
        }
        jobManager = null;
    }

    @Override
    public void close() {
        stopJob();
        Worker present = broker;
        if (present != null) {
            present.close();
        }
    }
}
