SELECT size, frontier FROM log_head WHERE id = 1
