package org.trigpoint.storage.parquet;

import java.io.IOException;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.SchemaElement;

/** The values of one column in a row group, until the group is written. */
interface Column {
    /** How the schema names it. */
    SchemaElement element();

    /** Writes the pages of what was added since the last time, and forgets it. */
    ColumnChunk write(PageSink sink, int rows) throws IOException;
}
