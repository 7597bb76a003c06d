package io.cartorio.platform.content.s3;

import io.cartorio.platform.content.DamagedContentException;
import io.cartorio.platform.content.Trailer;
import io.cartorio.schemas.content.ContentKey;
import io.cartorio.schemas.content.ContentRef;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects of one bucket under one prefix, by the rest of their keys. */
final class Bucket {
  private static final int TRIES = 5;
  private static final int MOST_AT_ONCE = 1_000;

  private final S3Client client;
  private final String name;
  private final String prefix;
  private final int page;

  Bucket(S3Client client, String name, String prefix) {
    this(client, name, prefix, MOST_AT_ONCE);
  }

  /** With so many entries in a page of a list. */
  Bucket(S3Client client, String name, String prefix, int page) {
    this.client = client;
    this.name = name;
    this.prefix = prefix;
    this.page = page;
  }

  S3Client client() {
    return client;
  }

  String name() {
    return name;
  }

  String full(String key) {
    return prefix + key;
  }

  /** Returns whether the bytes stand there now: something else may have been there before. */
  boolean putIfAbsent(String key, RequestBody body) throws IOException {
    return Call.of(
        key,
        () -> {
          for (int tried = 1; ; tried++) {
            try {
              client.putObject(p -> p.bucket(name).key(full(key)).ifNoneMatch("*"), body);
              return true;
            } catch (S3Exception e) {
              if (e.statusCode() == Call.PRECONDITION_FAILED) {
                return false;
              }
              // Another is storing or deleting at this moment: what stands is known shortly.
              if (e.statusCode() != Call.CONFLICT || tried == TRIES) {
                throw e;
              }
            }
          }
        });
  }

  void put(String key, byte[] bytes) throws IOException {
    var unused =
        Call.of(
            key,
            () ->
                client.putObject(p -> p.bucket(name).key(full(key)), RequestBody.fromBytes(bytes)));
  }

  ResponseInputStream<GetObjectResponse> open(String key) throws IOException {
    return Call.of(key, () -> client.getObject(g -> g.bucket(name).key(full(key))));
  }

  /** What stands at {@code key}, by its last bytes. */
  ContentRef described(ContentKey key) throws IOException {
    ResponseBytes<GetObjectResponse> last = Call.of(key.value(), () -> lastBytes(key));
    return Trailer.read(key, last.asByteArray(), length(last.response()) - Trailer.LENGTH);
  }

  /** An object without any bytes has no last ones either, and S3 says so by a status. */
  private ResponseBytes<GetObjectResponse> lastBytes(ContentKey key) throws IOException {
    try {
      return client.getObjectAsBytes(
          g -> g.bucket(name).key(full(key.value())).range("bytes=-" + Trailer.LENGTH));
    } catch (S3Exception e) {
      if (e.statusCode() == Call.RANGE_NOT_SATISFIABLE) {
        throw new DamagedContentException(key);
      }
      throw e;
    }
  }

  /** Of all, of which a range was asked for. */
  private static long length(GetObjectResponse response) {
    String range = response.contentRange();
    return range == null
        ? response.contentLength()
        : Long.parseLong(range.substring(range.indexOf('/') + 1));
  }

  /** When what stands at {@code key} was written. */
  Optional<Instant> written(String key) throws IOException {
    try {
      return Optional.of(
          Call.of(key, () -> client.headObject(h -> h.bucket(name).key(full(key)))).lastModified());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  void delete(String key) throws IOException {
    var unused = Call.of(key, () -> client.deleteObject(d -> d.bucket(name).key(full(key))));
  }

  /** Deletes them all, as many as there are. */
  void delete(List<String> keys) throws IOException {
    for (int from = 0; from < keys.size(); from += page) {
      deleteSome(keys.subList(from, Math.min(keys.size(), from + page)));
    }
  }

  private void deleteSome(List<String> keys) throws IOException {
    List<ObjectIdentifier> objects = new ArrayList<>();
    keys.forEach(key -> objects.add(ObjectIdentifier.builder().key(full(key)).build()));
    var answer =
        Call.of(
            keys.getFirst(),
            () ->
                client.deleteObjects(
                    d -> d.bucket(name).delete(t -> t.objects(objects).quiet(true))));
    if (answer.hasErrors() && !answer.errors().isEmpty()) {
      throw new IOException(
          "S3 did not delete %d of %d objects: %s"
              .formatted(answer.errors().size(), keys.size(), answer.errors().getFirst().code()));
    }
  }

  /** What stands under {@code folder}, by key, a page in memory at a time. */
  Iterator<Entry> list(String folder) throws IOException {
    Iterator<S3Object> found =
        Call.of(
            folder,
            () ->
                client
                    .listObjectsV2Paginator(l -> l.bucket(name).prefix(full(folder)).maxKeys(page))
                    .contents()
                    .iterator());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return found.hasNext();
      }

      @Override
      public Entry next() {
        S3Object object = found.next();
        return new Entry(
            object.key().substring(prefix.length()), object.size(), object.lastModified());
      }
    };
  }

  /** Ends every upload under {@code folder} that began before {@code limit}. */
  void abortUploads(String folder, Instant limit) throws IOException {
    var unused =
        Call.of(
            folder,
            () -> {
              client
                  .listMultipartUploadsPaginator(l -> l.bucket(name).prefix(full(folder)))
                  .uploads()
                  .stream()
                  .filter(upload -> upload.initiated().isBefore(limit))
                  .forEach(
                      upload ->
                          client.abortMultipartUpload(
                              a -> a.bucket(name).key(upload.key()).uploadId(upload.uploadId())));
              return true;
            });
  }

  record Entry(String key, long size, Instant written) {}
}
