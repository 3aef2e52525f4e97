/**
 * Measurements: command lines enter, figures on standard output leave.
 *
 * <p>{@code …Benchmark} are JMH, on the thread that JMH gives; the others are programs of their own. Those that measure the whole
 * system start it in a JVM of its own and talk to it as a sender or a browser does.
 */
@NullMarked
package org.trigpoint.benchmarks;

import org.jspecify.annotations.NullMarked;
