package io.cartorio.platform.content.files;

import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentKey.Area;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Where things stand under the store's root, readable by this user alone. */
final class StoreFolders {
  private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path root;
  private final Flush flush;

  StoreFolders(Path root, Flush flush) throws IOException {
    Files.createDirectories(root);
    this.root = root.toRealPath();
    this.flush = flush;
    make(temporaries());
    make(markers());
    for (Area area : Area.values()) {
      make(area(area));
    }
  }

  Path temporaries() {
    return root.resolve("temporary");
  }

  Path markers() {
    return root.resolve("purged");
  }

  Path area(Area area) {
    return root.resolve(area.folder());
  }

  Path job(Area area, OwnerId owner, JobId job) {
    return area(area).resolve(owner.value()).resolve(job.value());
  }

  Path marker(OwnerId owner, JobId job) {
    return markers().resolve(owner.value()).resolve(job.value());
  }

  Path file(ContentKey key) {
    return job(key.area(), key.owner(), key.job()).resolve(key.name());
  }

  /** Makes {@code folder} and its parents up to the root, each known to the disk. */
  void make(Path folder) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent == null) {
      return;
    }
    make(parent);
    try {
      Files.createDirectory(folder, PRIVATE_FOLDER);
      flush.folder(parent);
    } catch (FileAlreadyExistsException e) {
      refuseLink(folder);
    }
  }

  /** A link in the place of a folder would lead out of the store. */
  static void refuseLink(Path folder) throws IOException {
    if (Files.isSymbolicLink(folder)) {
      throw new IOException("a folder of the content store has been replaced by a link");
    }
  }
}
