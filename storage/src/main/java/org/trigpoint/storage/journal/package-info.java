/**
 * The journal: every raw message, and everything else that changes a result, on disk in the order of its stamps.
 *
 * <p>What enters: messages of ingest, from one thread at a time, before they are processed. What leaves: the same messages in
 * the same order ({@link org.trigpoint.storage.journal.JournalReader}, for any process, one thread a reader), and one message
 * with its hashes ({@link org.trigpoint.storage.journal.Evidence}, from any thread). A thread of the journal's own makes
 * written bytes durable and enforces limits.
 */
@NullMarked
package org.trigpoint.storage.journal;

import org.jspecify.annotations.NullMarked;
