package org.trigpoint.app.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Work that is done side by side and handed over in the order in which it was asked for. */
final class SideBySide {
    private SideBySide() {}

    static <T> void run(int threads, List<Callable<T>> work, Consumer<T> done) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> results = new ArrayList<>();
            work.forEach(one -> results.add(pool.submit(one)));
            try {
                for (Future<T> result : results) {
                    done.accept(result.get());
                }
            } catch (ExecutionException failed) {
                pool.shutdownNow();
                throw failed.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException("A run failed", failed.getCause());
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while scoring", e);
            }
        }
    }
}
