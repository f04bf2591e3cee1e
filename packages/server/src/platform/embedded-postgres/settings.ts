/** The settings the hall starts PostgreSQL with. They are given on the command line, which no file overrides. */

import type { Place } from './place.js';

/** As `-c name=value` pairs, in the order given. */
export function settingsFor(options: {
  place: Place;
  name: string;
  maxConnections: number;
}): Record<string, string> {
  const onWindows = process.platform === 'win32';
  return {
    // Every process of this database carries the name in its title; after a kill -9 it is found by that.
    cluster_name: options.name,
    listen_addresses: onWindows ? options.place.host : '',
    port: String(options.place.port),
    ...(onWindows ? {} : { unix_socket_directories: options.place.host, unix_socket_permissions: '0700' }),

    // Acknowledged is durable. These are the defaults; here they cannot be edited away.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',

    // Modest: about 64 MB shared, so that a hall fits a machine with 1 GB.
    max_connections: String(options.maxConnections),
    shared_buffers: '64MB',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    max_wal_size: '512MB',
    max_parallel_workers_per_gather: '0',
    max_worker_processes: '4',
    max_logical_replication_workers: '0',
    io_method: 'sync',
    jit: 'off',

    // A hall that died must not leave a long statement running.
    client_connection_check_interval: onWindows ? '0' : '5s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    // A statement's text can hold what a citizen wrote; the log says what failed, not with which words.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
}
