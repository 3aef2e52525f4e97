package org.trigpoint.app.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.KafkaException;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.app.station.SharedSettings;
import org.trigpoint.engine.kafka.Entry;
import org.trigpoint.engine.kafka.RecordingTail;
import org.trigpoint.engine.kafka.Topics;

/** Says how a cluster is set up, and what is wrong with it. */
public final class ClusterCheck {
    private static final double MICROS_PER_SECOND = 1e6;
    private static final double BYTES_PER_MEBIBYTE = 1 << 20;
    private static final double BEHIND_SECONDS = 10;
    private static final Duration OLD = Duration.ofMinutes(2);

    private final SharedSettings shared;
    private final PrintStream out;
    private final List<String> faults = new ArrayList<>();

    public ClusterCheck(SharedSettings shared, PrintStream out) {
        this.shared = shared;
        this.out = out;
    }

    /** Prints all of it; true when nothing is wrong. */
    public boolean tell() {
        out.println("Kafka at " + shared.kafka().servers() + ", topics "
                + shared.kafka().prefix() + ".*, "
                + shared.kafka().partitions() + (shared.kafka().partitions() == 1 ? " partition" : " partitions")
                + " each; this is gateway " + shared.gateway());
        kafka();
        if (shared.flink().isEmpty()) {
            out.println("Flink: not looked at, --flink http://HOST:8081 says where it is");
        } else {
            out.println("Flink at " + shared.flink());
            flink();
        }
        out.println("The job is started by:");
        out.println("  flink run -d trigpoint-job.jar " + String.join(" ", jobArguments(shared)));
        faults.forEach(fault -> out.println("Wrong: " + fault));
        return faults.isEmpty();
    }

    /** What the job is told. */
    public static List<String> jobArguments(SharedSettings shared) {
        List<String> arguments = new ArrayList<>(List.of(
                "--kafka",
                shared.kafka().servers(),
                "--prefix",
                shared.kafka().prefix(),
                "--partitions",
                Integer.toString(shared.kafka().partitions()),
                "--patience",
                Long.toString((long) (shared.limits().patienceMicros() / MICROS_PER_SECOND))));
        shared.kafka().client().forEach((key, value) -> arguments.addAll(List.of("--client", key + "=" + value)));
        return arguments;
    }

    private void kafka() {
        try {
            Topics topics = new Topics(shared.kafka(), TrigpointPipeline.declare());
            List<String> found = topics.faults();
            faults.addAll(found);
            if (found.isEmpty()) {
                out.println("  " + topics.names().size() + " topics, as they should be");
                RecordingTail.gateways(shared.kafka(), TrigpointPipeline.declare())
                        .forEach(this::gateway);
            } else if (found.stream().anyMatch(fault -> fault.startsWith("There is no topic"))) {
                out.println("  Topics are made by: trigpoint cluster create --kafka "
                        + shared.kafka().servers());
            }
        } catch (KafkaException e) {
            faults.add(e.getMessage());
        }
    }

    private void gateway(int gateway, long progressEpochMicros) {
        if (progressEpochMicros == Entry.LEFT) {
            out.println("  gateway " + gateway + " has gone");
            return;
        }
        Instant now = Instant.now();
        double behind = now.getEpochSecond() + now.getNano() / 1e9 - progressEpochMicros / MICROS_PER_SECOND;
        out.println(String.format(Locale.ROOT, "  gateway %d is %.1f s behind this clock", gateway, behind));
        if (Math.abs(behind) > BEHIND_SECONDS) {
            faults.add(String.format(
                    Locale.ROOT,
                    "Gateway %d is %.0f s %s this clock: it is down, cannot write, or its clock is wrong",
                    gateway,
                    Math.abs(behind),
                    behind > 0 ? "behind" : "ahead of"));
        }
    }

    private void flink() {
        try (FlinkClient flink = new FlinkClient(shared.flink())) {
            FlinkClient.Room room = flink.room();
            out.println("  " + room.taskManagers() + " TaskManagers, " + (room.slots() - room.slotsFree()) + " of "
                    + room.slots() + " slots in use");
            List<FlinkClient.Job> jobs = flink.jobs().stream()
                    .filter(job -> job.name().equals(shared.kafka().prefix()))
                    .toList();
            jobs.forEach(job -> job(job, flink));
            if (jobs.stream().noneMatch(job -> job.state().equals("RUNNING"))) {
                faults.add("No job " + shared.kafka().prefix() + " is running");
            }
        } catch (IOException | IllegalArgumentException e) {
            faults.add("Flink at " + shared.flink() + ": " + e.getMessage());
        }
    }

    private void job(FlinkClient.Job job, FlinkClient flink) {
        out.println("  job " + job.name() + " " + job.id() + ": " + job.state() + ", "
                + job.age().toMinutes() + " min old");
        if (!job.state().equals("RUNNING")) {
            return;
        }
        try {
            FlinkClient.Checkpoints checkpoints = flink.checkpoints(job);
            out.println(String.format(
                    Locale.ROOT,
                    "  checkpoints: %d whole, %d failed; the newest is %s old and has %.1f MiB",
                    checkpoints.completed(),
                    checkpoints.failed(),
                    checkpoints.latestAge().map(age -> age.toSeconds() + " s").orElse("-"),
                    checkpoints.latestBytes() / BYTES_PER_MEBIBYTE));
            if (checkpoints.latestAge().filter(age -> age.compareTo(OLD) > 0).isPresent()) {
                faults.add("The newest checkpoint is "
                        + checkpoints.latestAge().orElseThrow().toSeconds()
                        + " s old: a worker that dies costs that much again");
            }
        } catch (IOException e) {
            faults.add(e.getMessage());
        }
    }
}
