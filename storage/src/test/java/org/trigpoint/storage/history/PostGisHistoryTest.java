package org.trigpoint.storage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.database.fixtures.PostgresServer;

class PostGisHistoryTest extends BesideContract {
    private static @Nullable PostgresServer server;
    private static int tests;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        assumeTrue(PostgresServer.isInstalled(), "no PostGIS: install postgresql and postgresql-15-postgis-3");
        server = PostgresServer.start();
    }

    @AfterAll
    static void stopServer() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void count() {
        tests++;
    }

    private static PostgresServer server() {
        if (server == null) {
            throw new IllegalStateException("There is no server");
        }
        return server;
    }

    private static String url(String name) {
        return server().url("test_" + tests + "_" + name);
    }

    @Override
    Database database(String name) {
        return Database.at(url(name));
    }

    @Override
    HistoryReader reader(String name) {
        return HistoryReader.open(url(name));
    }

    @Override
    Database reading(String name) {
        return Database.readingAt(url(name));
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1_500 && !condition.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** It dies in the middle, and comes back: nothing is lost, nothing is there twice. */
    @Test
    void whatComesWhileTheServerIsDeadIsThereWhenItIsBack() throws Exception {
        try (History history = open("history")) {
            sail(history, 1, 0, 500, 50.5);
            history.flush();
            sail(history, 1, 500, 1_000, 50.5);
            assertThat(seconds(all(history))).hasSize(100);
            server().kill();
            sail(history, 1, 1_000, 1_500, 50.5);
            history.flush();
            await(() -> history.health().trouble() != null);
            assertThat(history.health().waiting()).isEqualTo(100);
            long asked = System.nanoTime();
            assertThatThrownBy(() -> all(history)).isInstanceOf(HistoryException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(15));
            server().resume();
            await(() -> history.health().trouble() == null && history.health().waiting() == 0);
            assertThat(seconds(all(history))).hasSize(150).isSorted().doesNotHaveDuplicates();
            assertThat(history.health().lost()).isZero();
        }
    }

    @Test
    void aServerThatIsNotThereAtTheStartIsWaitedFor() throws Exception {
        server().kill();
        try (History history = open("history")) {
            sail(history, 1, 0, 500, 50.5);
            assertThatThrownBy(() -> all(history)).isInstanceOf(HistoryException.class);
            server().resume();
            await(() -> history.health().trouble() == null);
            history.flush();
            assertThat(seconds(all(history))).hasSize(50);
        }
    }

    @Test
    void twoStationsDoNotWriteToOneSchema() throws InterruptedException {
        try (History one = open("history");
                History two = open("history");
                History other = open("another")) {
            sail(one, 1, 0, 500, 50.5);
            one.flush();
            sail(other, 2, 0, 500, 50.5);
            other.flush();
            await(() -> (one.health().trouble() == null) != (two.health().trouble() == null));
            String trouble = one.health().trouble() == null
                    ? two.health().trouble()
                    : one.health().trouble();
            assertThat(trouble).contains("Another station writes to").contains("currentSchema");
            assertThat(all(other)).allMatch(piece -> piece.track().id().equals(id(2)));
        }
    }

    @Test
    void tablesOfALaterProgramAreLeftAsTheyAre() throws SQLException {
        open("history").close();
        closeDatabases();
        server().execute("update test_" + tests + "_history.trigpoint set schema = 99");
        try (History history = open("history")) {
            sail(history, 1, 0, 100, 50.5);
            assertThatThrownBy(() -> all(history))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("later program");
        }
        assertThatThrownBy(() -> reader("history")).hasMessageContaining("later program");
    }

    @Test
    void aUrlThatIsNoneSaysSoAndDoesNotRepeatIt() {
        assertThatThrownBy(() -> Database.at("jdbc:mysql://host/db?password=secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:postgresql://")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Database.at("jdbc:postgresql://host/db?currentSchema=a;drop&password=secret"))
                .hasMessageContaining("currentSchema is one name")
                .hasMessageNotContaining("secret");
    }
}
