/** English names of clients and of their people, all invented. */
import type { NameWords } from '../sample-words.ts'

export const namesEn: NameWords = {
  own: (
    'Ashdown Barlow Beckside Birchall Blackmoor Bramley Brindle Calder Carrick Chadwell Coppice Cranmore Dalby Denholm ' +
    'Eastgate Ellerby Fairholt Fenwick Garside Glenmore Halden Harrow Hawkridge Holcombe Inglewood Kelbrook Kestrel Kingsley ' +
    'Langford Larkfield Linden Lockwood Maltby Marlow Merrick Millbrook Netherby Norbury Oakham Orchard Pendle Penrose ' +
    'Quarry Radley Redfern Ridgeway Rowan Saltmarsh Sandford Selwyn Severn Shelby Skelton Stanmore Tarrant Thornbury ' +
    'Tideway Underhill Wainfleet Westcott Whitmore Wyvern Yarrow Yewdale'
  ).split(' '),
  patterns: [
    ['* Joinery', '* Furniture Ltd', '* Kitchens', '* & Sons Cabinet Makers'],
    ['* Metalworks', '* Fabrication Ltd', '* Welding', '* Steel Structures'],
    ['* Machine Services', '* Plant Repairs', '* Hydraulics Ltd', '* Engineering'],
    ['* Packing', '* Dispatch Ltd', '* Export Crates', '* Fulfilment'],
  ],
  people: [
    'Helen Marsh',
    'Tom Baxter',
    'Rachel Dunn',
    'Owen Price',
    'Janet Lowe',
    'Simon Hale',
    'Karen Webb',
    'Paul Iqbal',
    'Lucy Grant',
    'Neil Barton',
    'Amina Yusuf',
    'Gareth Hughes',
    'Fiona Reid',
    'Mark Tully',
    'Susan Clegg',
    'Daniel Frost',
    'Ruth Keane',
    'Ian Mallory',
    'Beth Norris',
    'Colin Speight',
  ],
}
