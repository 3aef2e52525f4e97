package org.trigpoint.app.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a JobManager over its REST interface. */
public final class FlinkClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 300;

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param address as {@code http://host:8081} */
    public FlinkClient(String address) {
        this.address = URI.create(address);
    }

    /**
     * A job.
     *
     * @param state as RUNNING, RESTARTING, FAILED
     */
    public record Job(String id, String name, String state, Duration age) {}

    /** Workers of a cluster, and room for tasks on them. */
    public record Room(int taskManagers, int slots, int slotsFree) {}

    /**
     * Checkpoints of a job.
     *
     * @param latestAge since the newest that is whole; empty when there is none
     * @param latestBytes its size
     */
    public record Checkpoints(long completed, long failed, Optional<Duration> latestAge, long latestBytes) {}

    /** The jobs that the JobManager knows. */
    public List<Job> jobs() throws IOException {
        List<Job> jobs = new ArrayList<>();
        for (JsonNode job : get("/jobs/overview").path("jobs")) {
            jobs.add(new Job(
                    job.path("jid").asString(),
                    job.path("name").asString(),
                    job.path("state").asString(),
                    Duration.ofMillis(job.path("duration").asLong())));
        }
        return jobs;
    }

    /** What there is to run jobs on. */
    public Room room() throws IOException {
        JsonNode overview = get("/overview");
        return new Room(
                overview.path("taskmanagers").asInt(),
                overview.path("slots-total").asInt(),
                overview.path("slots-available").asInt());
    }

    /** How the checkpoints of a job go. */
    public Checkpoints checkpoints(Job job) throws IOException {
        JsonNode found = get("/jobs/" + job.id() + "/checkpoints");
        JsonNode latest = found.path("latest").path("completed");
        return new Checkpoints(
                found.path("counts").path("completed").asLong(),
                found.path("counts").path("failed").asLong(),
                latest.isObject()
                        ? Optional.of(Duration.ofMillis(System.currentTimeMillis()
                                - latest.path("latest_ack_timestamp").asLong()))
                        : Optional.empty(),
                latest.path("state_size").asLong());
    }

    /**
     * Stops a job with a savepoint.
     *
     * @param atMost to wait
     * @return where the savepoint is
     */
    public String stop(Job job, Duration atMost) throws IOException, InterruptedException {
        JsonNode asked = send(HttpRequest.newBuilder(address.resolve("/jobs/" + job.id() + "/stop"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"drain\":false,\"formatType\":\"CANONICAL\"}")));
        String trigger = asked.path("request-id").asString();
        long deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode status = get("/jobs/" + job.id() + "/savepoints/" + trigger);
            if (status.path("status").path("id").asString().equals("COMPLETED")) {
                JsonNode operation = status.path("operation");
                if (operation.has("failure-cause")) {
                    throw new IOException("The savepoint failed: "
                            + operation
                                    .path("failure-cause")
                                    .path("stack-trace")
                                    .asString()
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
                }
                return operation.path("location").asString();
            }
            Thread.sleep(200);
        }
        throw new IOException("The savepoint was not whole after " + atMost.toSeconds() + " s");
    }

    /** Any resource, as the JobManager tells it. */
    public JsonNode get(String path) throws IOException {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= OK) {
                throw new IOException("Flink at " + address + " answers " + response.statusCode() + ": "
                        + response.body().lines().findFirst().orElse(""));
            }
            return JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Flink was asked", e);
        } catch (JacksonException e) {
            throw new IOException("Flink at " + address + " answers what is no JSON: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
