package org.trigpoint.server.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files that only their owner may read, where files have modes. */
public final class OwnersFile {
    private OwnersFile() {}

    /** Opens a file to write; one that is made is for its owner only. */
    public static FileChannel open(Path path, StandardOpenOption making) throws IOException {
        Set<OpenOption> options = new HashSet<>(List.of(making, StandardOpenOption.WRITE));
        return FileChannel.open(path, options, mode());
    }

    private static FileAttribute<?>[] mode() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
