/**
 * The question who was at a line or in an area: answered from the history of a station, told as a table, a page to print, JSON or CSV.
 *
 * <p>What enters: the question and a history, as one person may see it. What leaves: an answer with its evidence. All of it runs on the thread of the command.
 */
@NullMarked
package org.trigpoint.app.who;

import org.jspecify.annotations.NullMarked;
