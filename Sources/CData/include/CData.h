// The `Data/` folder as it was when this was compiled, one record a file: length of the path, length of the
// contents (8 bytes each, little-endian), path, contents. The last record has a path of length 0.
#ifndef BERTH_CDATA_H
#define BERTH_CDATA_H

extern const unsigned char berth_data[];
extern const unsigned char berth_data_end[];

static inline const unsigned char *berth_data_begin(void) { return berth_data; }
static inline unsigned long berth_data_length(void) {
  return (unsigned long)(berth_data_end - berth_data);
}

#endif
