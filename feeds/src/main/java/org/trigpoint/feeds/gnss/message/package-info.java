/**
 * What receivers and their files say, with every field.
 *
 * <p>What enters and leaves: records, which text encoders write. Any thread.
 */
@NullMarked
package org.trigpoint.feeds.gnss.message;

import org.jspecify.annotations.NullMarked;
