package io.cartorio.platform.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A Lua script that answers with text, called by its digest. */
public final class RedisScript {
  private final String source;
  private final String digest;

  private RedisScript(String source) {
    this.source = source;
    this.digest = sha1(source);
  }

  /** The script made of these resources beside {@code owner}, one after the other. */
  public static RedisScript of(Class<?> owner, String... resources) {
    StringBuilder source = new StringBuilder();
    for (String resource : resources) {
      source.append(read(owner, resource));
    }
    return new RedisScript(source.toString());
  }

  /** Makes it known to the server, which may have forgotten it. */
  public RedisFuture<String> load(RedisAsyncCommands<String, String> commands) {
    return commands.scriptLoad(source);
  }

  /** Runs it, if the server knows it; otherwise the reply is a {@code NOSCRIPT} error. */
  public RedisFuture<String> call(
      RedisAsyncCommands<String, String> commands, List<String> keys, List<String> arguments) {
    return commands.evalsha(
        digest,
        ScriptOutputType.VALUE,
        keys.toArray(String[]::new),
        arguments.toArray(String[]::new));
  }

  /**
   * The answer, from a server that may have to be told the script first.
   *
   * @throws RedisAwayException when it does not come, or is an error
   */
  public String run(Redis redis, List<String> keys, List<String> arguments) {
    try {
      try {
        return redis.await(call(redis.commands(), keys, arguments));
      } catch (RedisAwayException e) {
        if (!(e.getCause() instanceof RedisNoScriptException)) {
          throw e;
        }
        redis.await(load(redis.commands()));
        return redis.await(call(redis.commands(), keys, arguments));
      }
    } catch (RedisException e) {
      throw new RedisAwayException(e);
    }
  }

  private static String read(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("there is no script " + resource + " beside " + owner);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Redis names a script by its SHA-1; nothing rests on its strength. */
  private static String sha1(String source) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(source.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime has no SHA-1", e);
    }
  }
}
