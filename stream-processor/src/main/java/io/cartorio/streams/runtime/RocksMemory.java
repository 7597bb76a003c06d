package io.cartorio.streams.runtime;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bounded piece of memory for all the stores of a process: blocks, indexes, filters and write
 * buffers are all taken from it. Without this each store of each partition takes 50 MB of cache and
 * three write buffers of 16 MB of its own.
 */
public final class RocksMemory implements RocksDBConfigSetter {
  static final String MEGABYTES = "cartorio.rocksdb.megabytes";

  private static final long MEGABYTE = 1024 * 1024;
  private static final long WRITE_BUFFER = 2 * MEGABYTE;
  private static @Nullable Shared shared;

  /** Lives as long as the process: stores of tasks yet to come use it again. */
  private record Shared(Cache cache, WriteBufferManager writeBuffers) {
    static Shared of(long bytes) {
      RocksDB.loadLibrary();
      Cache cache = new LRUCache(bytes);
      return new Shared(cache, new WriteBufferManager(bytes / 2, cache));
    }
  }

  private static synchronized Shared shared(long bytes) {
    Shared known = shared;
    if (known == null) {
      known = Shared.of(bytes);
      shared = known;
    }
    return known;
  }

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    int megabytes = configs.get(MEGABYTES) instanceof Integer set ? set : 32;
    Shared memory = shared(megabytes * MEGABYTE);
    if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
      table.setBlockCache(memory.cache());
      table.setCacheIndexAndFilterBlocks(true);
      table.setPinTopLevelIndexAndFilter(true);
      options.setTableFormatConfig(table);
    }
    options.setWriteBufferManager(memory.writeBuffers());
    options.setWriteBufferSize(WRITE_BUFFER);
    options.setMaxWriteBufferNumber(2);
    options.setKeepLogFileNum(2);
  }

  @Override
  public void close(String storeName, Options options) {
    // The cache and the write buffers are shared, and stay.
  }
}
